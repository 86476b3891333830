package fr.maillage.references.territoire.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.ImporterUnFichier;
import fr.maillage.references.territoire.mesures.Lot;
import fr.maillage.references.territoire.mesures.ResultatDImport;
import fr.maillage.socle.acces.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Charger deux fois, annuler, charger à deux : ce que la maison promet des lots. */
@MaisonDesImports
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChargementsTest {
    private static final String EMPLOI = "CODGEO;P17_ACT1564;P17_ACTOCC1564;P17_CHOM1564\n";
    private static final String POPULATION = "CODGEO;P17_POP;P17_moins10000\n";

    @TempDir
    Path dossier;

    @Autowired
    private ImporterUnFichier importer;

    @Autowired
    private Chiffres chiffres;

    @Autowired
    private Territoires territoires;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void defaire() {
        chiffres.oublier();
        enVigueur().forEach(l -> annuler(l.id()));
    }

    @Test
    void charger_deux_fois_le_meme_fichier_ne_change_rien() throws IOException {
        Path fichier = ecrire("a.csv", EMPLOI + "49007;20;18;2\n");
        int lot = lot(charger(fichier));
        long version = chiffres.version();

        assertThat(charger(fichier)).isEqualTo(new ResultatDImport.DejaCharge(lot, libelle(lot)));
        assertThat(chiffres.version()).isEqualTo(version);
        assertThat(enVigueur()).hasSize(1);
    }

    @Test
    void annuler_rend_les_valeurs_d_avant() throws IOException {
        charger(ecrire("a.csv", EMPLOI + "49007;20;18;2\n49015;10;9;1\n"));
        int recent = lot(charger(ecrire("a-nouveau.csv", EMPLOI + "49007;21;18;3\n")));
        assertThat(chomeurs("49007")).isEqualTo(Valeur.connue(3));
        assertThat(chomeurs("49015")).isEqualTo(Valeur.connue(1));

        annuler(recent);

        assertThat(chomeurs("49007")).isEqualTo(Valeur.connue(2));
    }

    @Test
    void un_fichier_annule_peut_etre_charge_de_nouveau() throws IOException {
        Path fichier = ecrire("a.csv", EMPLOI + "49007;20;18;2\n");
        annuler(lot(charger(fichier)));
        assertThat(chomeurs("49007")).isEqualTo(Valeur.nonDisponible());

        charger(fichier);

        assertThat(chomeurs("49007")).isEqualTo(Valeur.connue(2));
    }

    @Test
    void deux_envois_simultanes_du_meme_fichier_ne_font_qu_un_lot() throws Exception {
        Path fichier = ecrire("a.csv", EMPLOI + "49007;20;18;2\n");
        try (var fils = Executors.newFixedThreadPool(4)) {
            var issues = new ArrayList<ResultatDImport>();
            for (var envoi : fils.invokeAll(Collections.<Callable<ResultatDImport>>nCopies(
                    4, () -> importer.charger(fichier, ImporterUnFichier.Demande.simple("a.csv", "essai"))))) {
                issues.add(envoi.get());
            }
            assertThat(issues)
                    .filteredOn(ResultatDImport.Charge.class::isInstance)
                    .hasSize(1);
            assertThat(issues)
                    .filteredOn(ResultatDImport.DejaCharge.class::isInstance)
                    .hasSize(3);
        }
        chiffres.oublier();
        assertThat(enVigueur()).hasSize(1);
    }

    @Test
    void un_chargement_defait_par_une_panne_ne_laisse_ni_lot_ni_ecriture() throws IOException {
        Path fichier = ecrire("a.csv", EMPLOI + "49007;20;18;2\n");
        long ecritures = ecritures();
        Situation.pourLaMaison(() -> transaction.execute(etat -> {
            importer.charger(fichier, ImporterUnFichier.Demande.simple("a.csv", "essai"));
            etat.setRollbackOnly();
            return true;
        }));
        chiffres.oublier();

        assertThat(enVigueur()).isEmpty();
        assertThat(ecritures()).isEqualTo(ecritures);
        assertThat(jdbc.sql(
                                "select count(*) from territoire.bloc b join territoire.lot l on l.id = b.lot where l.annule_le is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void chargement_et_annulation_sont_au_journal() throws IOException {
        long avant = ecritures();
        annuler(lot(charger(ecrire("a.csv", EMPLOI + "49007;20;18;2\n"))));
        assertThat(ecritures()).isEqualTo(avant + 2);
    }

    @Test
    void quel_que_soit_l_ordre_des_fichiers_les_valeurs_sont_les_memes() throws IOException {
        List<Path> fichiers = new ArrayList<>(List.of(
                ecrire("emploi.csv", EMPLOI + "49007;20;18;2\n49015;s;9;1\n49069;8;7;1\n"),
                ecrire("population.csv", POPULATION + "49007;152960;FALSE\n49015;13000;FALSE\n49069;16000;FALSE\n"),
                ecrire("defm.csv", "codgeo,YEAR,Demandeurs_Emploi\n49007,janvier_2020,100\n49,janvier_2020,5000\n"),
                ecrire(
                        "filo.csv",
                        "CODGEO;NBMEN19;NBPERS19;NBUC19;Q119;Q219;Q319;D119\n244900015;10;20;15;1;22040;3;4\n")));
        Map<String, Valeur> attendues = null;
        var hasard = new Random(49);
        for (int tirage = 0; tirage < 6; tirage++) {
            Collections.shuffle(fichiers, hasard);
            var lots = new ArrayList<Integer>();
            for (Path fichier : fichiers) lots.add(lot(charger(fichier)));
            var lues = toutes();
            if (attendues == null) attendues = lues;
            assertThat(lues).as("ordre %s", fichiers).isEqualTo(attendues).isNotEmpty();
            lots.forEach(this::annuler);
        }
    }

    private Map<String, Valeur> toutes() {
        var valeurs = new TreeMap<String, Valeur>();
        for (var lieu : List.of(
                Map.entry(Maille.COMMUNE, "49007"),
                Map.entry(Maille.COMMUNE, "49015"),
                Map.entry(Maille.COMMUNE, "49126"),
                Map.entry(Maille.EPCI, "244900015"),
                Map.entry(Maille.DEPARTEMENT, "49"))) {
            var mesures = chiffres.de(territoires
                    .geographie()
                    .trouver(lieu.getKey(), lieu.getValue())
                    .orElseThrow());
            for (String variable : mesures.variables()) {
                for (int annee : mesures.annees(variable)) {
                    valeurs.put(lieu.getValue() + " " + variable + " " + annee, mesures.valeur(variable, annee));
                }
            }
        }
        return valeurs;
    }

    private ResultatDImport charger(Path fichier) {
        ResultatDImport resultat = importer.charger(
                fichier, ImporterUnFichier.Demande.simple(fichier.getFileName().toString(), "essai"));
        chiffres.oublier();
        return resultat;
    }

    private static int lot(ResultatDImport resultat) {
        return ((ResultatDImport.Charge) resultat).lot();
    }

    private String libelle(int lot) {
        return chiffres.lot(lot).orElseThrow().libelle();
    }

    private void annuler(int lot) {
        Situation.pourLaMaison(() -> chiffres.annuler(lot, "essai"));
        chiffres.oublier();
    }

    private List<Lot> enVigueur() {
        return chiffres.lots().stream().filter(l -> !l.annule()).toList();
    }

    private long ecritures() {
        Long compte =
                Situation.pourLaMaison(() -> transaction.execute(_ -> jdbc.sql("select count(*) from journal.ecriture")
                        .query(Long.class)
                        .single()));
        return compte == null ? 0 : compte;
    }

    private Valeur chomeurs(String commune) {
        return chiffres.de(territoires
                        .geographie()
                        .trouver(Maille.COMMUNE, commune)
                        .orElseThrow())
                .valeur("P_CHOM1564", 2017);
    }

    private Path ecrire(String nom, String texte) throws IOException {
        return Files.writeString(dossier.resolve(nom), texte);
    }
}
