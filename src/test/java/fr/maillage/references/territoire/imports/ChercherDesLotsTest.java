package fr.maillage.references.territoire.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.territoire.imports.pages.ImportsPage;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.ImporterUnFichier;
import fr.maillage.references.territoire.mesures.Lot;
import fr.maillage.references.territoire.mesures.ResultatDImport;
import fr.maillage.socle.acces.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Retrouver un chargement quand il y en a beaucoup. */
@MaisonDesImports
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChercherDesLotsTest {
    private static final String EMPLOI = "CODGEO;P17_ACT1564;P17_ACTOCC1564;P17_CHOM1564\n49007;20;18;";

    @TempDir
    Path dossier;

    @Autowired
    private ImporterUnFichier importer;

    @Autowired
    private Chiffres chiffres;

    @Autowired
    private ChercherDesLots chercher;

    @AfterEach
    void defaire() {
        chiffres.oublier();
        chiffres.lots().stream().filter(l -> !l.annule()).map(Lot::id).forEach(this::annuler);
    }

    @Test
    void les_chargements_se_feuillettent_du_plus_recent_au_plus_ancien() throws IOException {
        for (int i = 0; i < 27; i++) charger("lot-" + i + ".csv", EMPLOI + i + "\n");
        var enVigueur = new ImportsPage.Recherche("", "", null, "vigueur");

        ImportsPage.Lots premiere = chercher.executer(enVigueur, 1);
        assertThat(premiere.lignes()).hasSize(25);
        assertThat(premiere.lignes().getFirst().fichier()).isEqualTo("lot-26.csv");
        assertThat(premiere.trouves()).isEqualTo(27);
        assertThat(premiere.pages()).isEqualTo(2);
        assertThat(premiere.adresse(2)).contains("etat=vigueur").contains("page=2");

        assertThat(chercher.executer(enVigueur, 2).lignes())
                .extracting(ImportsPage.LigneDeLot::fichier)
                .containsExactly("lot-1.csv", "lot-0.csv");
        // Une page trop lointaine montre la dernière.
        assertThat(chercher.executer(enVigueur, 99).ici()).isEqualTo(2);
    }

    @Test
    void on_cherche_par_mots_source_annee_et_etat() throws IOException {
        charger("emploi.csv", EMPLOI + "2\n");
        charger("revenus.csv", "CODGEO;NBMEN19;NBPERS19;NBUC19;Q119;Q219;Q319;D119\n244900015;10;20;15;1;22040;3;4\n");
        int annule = charger("retire.csv", EMPLOI + "3\n");
        annuler(annule);

        assertThat(fichiers("CHOMEURS", "", null, "vigueur")).containsExactly("emploi.csv");
        assertThat(fichiers("niveau MÉDIAN", "", null, "vigueur")).containsExactly("revenus.csv");
        assertThat(fichiers("", "FILOSOFI", null, "vigueur")).containsExactly("revenus.csv");
        assertThat(fichiers("", "", 2017, "vigueur")).containsExactly("emploi.csv");
        assertThat(fichiers("retire", "", null, "annules")).contains("retire.csv");
        assertThat(fichiers("retire", "", null, "vigueur")).isEmpty();
        assertThat(chercher.executer(new ImportsPage.Recherche("revenus.csv", "", null, "vigueur"), 1)
                        .lignes())
                .singleElement()
                .satisfies(l -> assertThat(l.source()).contains("Insee").endsWith("Licence Ouverte 2.0"));
    }

    private List<String> fichiers(String mots, String source, @Nullable Integer annee, String etat) {
        return chercher.executer(new ImportsPage.Recherche(mots, source, annee, etat), 1).lignes().stream()
                .map(ImportsPage.LigneDeLot::fichier)
                .toList();
    }

    private int charger(String nom, String texte) throws IOException {
        Path fichier = Files.writeString(dossier.resolve(nom), texte);
        ResultatDImport resultat = importer.charger(fichier, ImporterUnFichier.Demande.simple(nom, "essai"));
        chiffres.oublier();
        return ((ResultatDImport.Charge) resultat).lot();
    }

    private void annuler(int lot) {
        Situation.pourLaMaison(() -> chiffres.annuler(lot, "essai"));
        chiffres.oublier();
    }
}
