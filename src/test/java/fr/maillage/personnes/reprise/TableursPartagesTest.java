package fr.maillage.personnes.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Les tableurs que des services envoient vraiment, quand ils sont à côté du projet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableursPartagesTest {
    private static final Path TABLEURS =
            Path.of(System.getProperty("maillage.donnees-publiques", "../shared/donnees"), "tableurs");

    @BeforeAll
    static void ouvrir_la_maison() {
        assumeTrue(Files.isDirectory(TABLEURS), "les tableurs partagés sont absents");
        MaisonDEssai.adresse();
    }

    private static Reprise controler(String fichier) throws IOException {
        var camille = AgentsDEssai.de("camille");
        long id = Reprises.deposer(camille, Files.readAllBytes(TABLEURS.resolve(fichier)), fichier);
        return Reprises.controler(camille, id);
    }

    @ParameterizedTest
    @CsvSource({
        "cdb_import_beneficiaires.csv, 3, 2",
        "cdb_import_beneficiaires_buggy.csv, 3, 3",
        "cdb_import_beneficiaires_with_all_date_formats.csv, 4, 2",
        "domifa_import_ok_1.xlsx, 19, 0",
        "domifa_import_ko_1.xlsx, 3, 0",
        "rdvi_fichier_usager_600_lignes.csv, 600, 0",
        "rdvi_new_fichier_usager_test.xlsx, 2, 0",
    })
    void chaque_ligne_a_une_issue_et_chaque_refus_une_raison(String fichier, int lignes, int refusees)
            throws IOException {
        var reprise = controler(fichier);
        var bilan = reprise.compte();
        assertThat(bilan.lignes()).isEqualTo(lignes);
        assertThat(bilan.refusees()).isEqualTo(refusees);
        assertThat(bilan.pretes() + bilan.aChoisir() + bilan.refusees()).isEqualTo(lignes);
        assertThat(bilan.motifs().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(bilan.aChoisir() + bilan.refusees());
    }

    @Test
    void le_numero_allocataire_reunit_et_la_date_impossible_retient_tout_le_foyer() throws IOException {
        var reprise = controler("cdb_import_beneficiaires_buggy.csv");
        String refus = Reprises.refus(AgentsDEssai.de("camille"), reprise.id());
        assertThat(refus)
                .contains("Date de naissance* : lu « 19970-04-22 »")
                .contains("Téléphone : lu « 071234567 »")
                .contains("Le foyer entre entier");
    }

    @Test
    void les_ayants_droit_d_une_ligne_sont_du_foyer() throws IOException {
        var bilan = controler("domifa_import_ko_1.xlsx").compte();
        assertThat(bilan.foyers()).isEqualTo(3);
        assertThat(bilan.personnes())
                .as("trois domiciliés et trois ayants droit")
                .isEqualTo(6);
    }
}
