package fr.maillage.references.territoire.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.mesures.Bilan;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.FichierDesRefus;
import fr.maillage.references.territoire.mesures.ImporterUnFichier;
import fr.maillage.references.territoire.mesures.ResultatDImport;
import fr.maillage.socle.acces.Situation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Les pièges constatés dans les fichiers réels, de l’envoi jusqu’au chiffre, sur de petits fichiers inventés. */
@MaisonDesImports
@DisplayNameGeneration(ReplaceUnderscores.class)
class PiegesTest {
    private static final String EMPLOI = "CODGEO;P17_ACT1564;P17_ACTOCC1564;P17_CHOM1564\n";

    @TempDir
    Path dossier;

    @Autowired
    private ImporterUnFichier importer;

    @Autowired
    private Chiffres chiffres;

    @Autowired
    private Territoires territoires;

    private final List<Integer> lots = new ArrayList<>();

    @AfterEach
    void defaire() {
        lots.forEach(l -> Situation.pourLaMaison(() -> chiffres.annuler(l, "essai")));
        chiffres.oublier();
    }

    @Test
    void un_zero_de_tete_perdu_est_rendu_et_dit() throws IOException {
        Bilan bilan = charger("a.csv", EMPLOI + "1004;10;9;1\n49007;20;18;2\n").bilan();

        assertThat(bilan.reparations()).containsEntry("zéro de tête rendu", 1L);
        assertThat(chomeurs("01004")).isEqualTo(Valeur.connue(1));
    }

    @Test
    void un_code_lu_comme_un_decimal_et_un_code_corse_sont_retrouves() throws IOException {
        charger("a.csv", EMPLOI + "49007.0;20;18;2\n2A004;30;27;3\n2b033;40;36;4\n");

        assertThat(chomeurs("49007")).isEqualTo(Valeur.connue(2));
        assertThat(chomeurs("2A004")).isEqualTo(Valeur.connue(3));
        assertThat(chomeurs("2B033")).isEqualTo(Valeur.connue(4));
    }

    @Test
    void un_code_passe_en_notation_scientifique_est_refuse_ligne_et_colonne_dites() throws IOException {
        Bilan bilan = charger("a.csv", EMPLOI + "49007;20;18;2\n49015;20;18;2\n4,9E+04;1;1;1\n")
                .bilan();

        assertThat(bilan.refus()).singleElement().satisfies(r -> {
            assertThat(r.ligne()).isEqualTo(4);
            assertThat(r.colonne()).isEqualTo("CODGEO");
            assertThat(r.lu()).isEqualTo("4,9E+04");
            assertThat(r.raison()).contains("notation scientifique");
        });
    }

    @Test
    void virgule_point_milliers_et_notation_scientifique_cohabitent_sur_une_ligne() throws IOException {
        charger("a.csv", EMPLOI + "49007;1\u202F234,5;1\u00A0257.25;7,83177350511023e-03\n");

        assertThat(valeur(Maille.COMMUNE, "49007", "P_ACT1564", 2017)).isEqualTo(Valeur.connue(1234.5));
        assertThat(valeur(Maille.COMMUNE, "49007", "P_ACTOCC1564", 2017)).isEqualTo(Valeur.connue(1257.25));
        assertThat(chomeurs("49007")).isEqualTo(Valeur.connue(0.00783177350511023));
    }

    @Test
    void secret_absence_et_sans_objet_ne_deviennent_jamais_zero() throws IOException {
        charger("a.csv", EMPLOI + "49007;s;NA;///\n49015;Confidentiel (secret statistique);;5\n");

        assertThat(valeur(Maille.COMMUNE, "49007", "P_ACT1564", 2017)).isEqualTo(Valeur.secrete());
        assertThat(valeur(Maille.COMMUNE, "49007", "P_ACTOCC1564", 2017)).isEqualTo(Valeur.nonDisponible());
        assertThat(chomeurs("49007")).isEqualTo(Valeur.nonApplicable());
        assertThat(valeur(Maille.COMMUNE, "49015", "P_ACT1564", 2017)).isEqualTo(Valeur.secrete());
    }

    @Test
    void un_fichier_windows_1252_que_son_nom_dit_utf8_se_lit_sans_accent_abime() throws IOException {
        String texte = "codgeo;YEAR;Demandeurs_Emploi\n49007;février_2020;100\n49007;août_2020;200\n";
        Bilan bilan = charger("demandeurs_utf8.csv", texte, Charset.forName("windows-1252"))
                .bilan();

        assertThat(bilan.refus()).isEmpty();
        assertThat(valeur(Maille.COMMUNE, "49007", "DEFM_ABC", 2020)).isEqualTo(Valeur.connue(150));
    }

    @Test
    void marque_d_ordre_fins_de_ligne_windows_et_tabulations_ne_genent_pas() throws IOException {
        String texte = "\uFEFF" + EMPLOI.replace(';', '\t').replace("\n", "\r\n") + "49007\t20\t18\t2\r\n";
        charger("A.CSV", texte);
        assertThat(chomeurs("49007")).isEqualTo(Valeur.connue(2));
    }

    @Test
    void trois_mailles_melees_vont_chacune_a_leur_place_et_le_doublon_exact_est_reuni() throws IOException {
        String texte = "codgeo,YEAR,Demandeurs_Emploi\n49007,janvier_2020,100\n49007,janvier_2020,100\n"
                + "49,janvier_2020,5000\n49015,janvier_2020,890\n49015,janvier_2020,320\n";
        Bilan bilan = charger("a.csv", texte).bilan();

        assertThat(bilan.doublons()).isEqualTo(1);
        assertThat(valeur(Maille.COMMUNE, "49007", "DEFM_ABC", 2020)).isEqualTo(Valeur.connue(100));
        assertThat(valeur(Maille.DEPARTEMENT, "49", "DEFM_ABC", 2020)).isEqualTo(Valeur.connue(5000));
        // Deux valeurs qui se contredisent : aucune n’est gardée, et le motif le dit.
        assertThat(valeur(Maille.COMMUNE, "49015", "DEFM_ABC", 2020)).isEqualTo(Valeur.nonDisponible());
        assertThat(bilan.refus())
                .singleElement()
                .satisfies(r -> assertThat(r.raison()).contains("contredit"));
    }

    @Test
    void un_suffixe_colle_au_code_de_variable_se_lit_quand_meme() throws IOException {
        String texte =
                "CODGEO;NBMEN19;NBPERS19;NBUC19;Q119;Q219;Q319;D119;S80S2019\n244900015;10;20;15;1;22040;3;4;4,4\n";
        charger("a.csv", texte);
        assertThat(valeur(Maille.EPCI, "244900015", "S80S20", 2019)).isEqualTo(Valeur.connue(4.4));
    }

    @Test
    void un_code_d_autrefois_designe_la_commune_d_alors() throws IOException {
        // Le format des séries du recensement 2017 est en géographie 2020, où 49069 est Orée d’Anjou.
        charger("a.csv", EMPLOI + "49069;100;90;10\n49007;20;18;2\n");
        assertThat(chomeurs("49126")).isEqualTo(Valeur.connue(10));
    }

    @Test
    void un_fichier_a_moitie_casse_ne_charge_rien() throws IOException {
        ResultatDImport resultat = presenter("a.csv", EMPLOI + "49007;20;18;2\nrien;1;1;1\nabc;1;1;1\n99999;2;2;2\n");

        assertThat(resultat).isInstanceOfSatisfying(ResultatDImport.Refuse.class, r -> {
            assertThat(r.phrase()).contains("Rien n’a été chargé : 4 lignes lues, 3 refusées");
            assertThat(r.bilan().refus()).extracting(Bilan.Refus::ligne).containsExactlyInAnyOrder(3L, 4L, 5L);
        });
        assertThat(chomeurs("49007")).isEqualTo(Valeur.nonDisponible());
        assertThat(chiffres.lots()).allMatch(l -> l.annule());
    }

    @Test
    void les_lignes_refusees_reviennent_corrigees_et_se_chargent() throws IOException {
        Bilan bilan = charger("a.csv", EMPLOI + "49007;20;18;2\n49015;7;6;un\n49020;5;4;1\n")
                .bilan();
        String refus = FichierDesRefus.ecrire(bilan);
        assertThat(refus).contains("49015;7;6;un;3;").contains("« un » n’est pas un nombre");
        assertThat(chomeurs("49015")).isEqualTo(Valeur.nonDisponible());

        charger("corrige.csv", refus.replace(";un;", ";1;"));

        assertThat(chomeurs("49015")).isEqualTo(Valeur.connue(1));
        assertThat(chomeurs("49007")).isEqualTo(Valeur.connue(2));
    }

    @Test
    void une_cellule_qui_ressemble_a_une_formule_est_desarmee_dans_les_refus() throws IOException {
        Bilan bilan = charger("a.csv", EMPLOI + "49007;20;18;2\n49015;1;1;=HYPERLINK(1)\n49020;5;4;1\n")
                .bilan();
        assertThat(FichierDesRefus.ecrire(bilan)).contains(";'=HYPERLINK(1);");
    }

    @Test
    void un_en_tete_inconnu_ou_une_annee_absente_se_disent_sans_rien_charger() throws IOException {
        assertThat(presenter("a.csv", "x;y\n1;2\n")).isInstanceOf(ResultatDImport.NonReconnu.class);
        assertThat(presenter("caf.csv", "CODGEO;A;PERCOU;AI;AM;ARSAS\n490070101;1;2;3;4;5\n"))
                .isInstanceOfSatisfying(
                        ResultatDImport.Incomplet.class,
                        i -> assertThat(i.phrase()).contains("L’année des chiffres"));
    }

    private ResultatDImport.Charge charger(String nom, String texte) throws IOException {
        return charger(nom, texte, StandardCharsets.UTF_8);
    }

    private ResultatDImport.Charge charger(String nom, String texte, Charset encodage) throws IOException {
        Path fichier = Files.write(dossier.resolve(nom), texte.getBytes(encodage));
        ResultatDImport resultat = importer.charger(
                fichier,
                new ImporterUnFichier.Demande(
                        nom, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), "essai"));
        assertThat(resultat).isInstanceOf(ResultatDImport.Charge.class);
        var charge = (ResultatDImport.Charge) resultat;
        lots.add(charge.lot());
        chiffres.oublier();
        return charge;
    }

    private ResultatDImport presenter(String nom, String texte) throws IOException {
        Path fichier = Files.writeString(dossier.resolve(nom), texte);
        return importer.charger(fichier, ImporterUnFichier.Demande.simple(nom, "essai"));
    }

    private Valeur chomeurs(String commune) {
        return valeur(Maille.COMMUNE, commune, "P_CHOM1564", 2017);
    }

    private Valeur valeur(Maille maille, String code, String variable, int annee) {
        return chiffres.de(territoires.geographie().trouver(maille, code).orElseThrow())
                .valeur(variable, annee);
    }
}
