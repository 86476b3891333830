package fr.maillage.personnes.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LireUneLigneTest {
    private static final Destinations DESTINATIONS = new Destinations();

    private static LireUneLigne.Lecture lire(List<String> entetes, String... cellules) {
        var colonnes = entetes.stream()
                .map(e -> new Colonne(e, DESTINATIONS.reconnaitre(e)))
                .toList();
        return new LireUneLigne(colonnes, DESTINATIONS, LocalDate.of(2026, 11, 22)).lire(List.of(cellules));
    }

    @ParameterizedTest
    @CsvSource({
        "Prénom*, prenoms",
        "NOM DE NAISSANCE, nomDeNaissance",
        "Nom bénéficiaire, nomDeNaissance",
        "'Date de\nNaissance', naissance",
        "Nom d'usage / Surnom, nomDUsage",
        "'N°\nTéléphones', telephone",
        "Numéro de téléphone, telephone",
        "CP Ville, codePostalEtCommune",
        "Adresse (complément), adresse",
        "Complément adresse, complement",
        "Numéro allocataire CAF/MSA, foyer",
        "N° CAF, foyer",
        "Rôle, lien",
        "Prénom Ayant-Droit 2, membre2.prenoms",
        "'Date de Naissance\nAyant-Droit 3', membre3.naissance",
        "NIR, nir",
        "N° de sécurité sociale, nir",
        "Identifiant Pôle emploi, ''",
        "Structure, ''",
    })
    void les_en_tetes_des_services_sont_reconnus(String entete, String destination) {
        String attendu = destination.equals("membre2.prenoms") ? "membre2.prenom" : destination;
        assertThat(DESTINATIONS.reconnaitre(entete)).isEqualTo(attendu);
    }

    @Test
    void une_ligne_porte_parfois_tout_un_foyer() {
        var lue = lire(
                List.of(
                        "Civilité",
                        "Nom",
                        "Prénom",
                        "Nom Ayant-Droit 1",
                        "Prénom Ayant-Droit 1",
                        "Date de Naissance Ayant-Droit 1",
                        "Lien de parenté Ayant-Droit 1"),
                "Mme",
                "Essai",
                "Ana",
                "Essai",
                "Luiz",
                "20/12/2012",
                "ENFANT");
        assertThat(lue.refus()).isEmpty();
        assertThat(lue.membres()).hasSize(2);
        assertThat(lue.membres().getFirst().identite())
                .containsEntry("sexe", "F")
                .containsEntry("prenoms", "Ana");
        assertThat(lue.membres().get(1).lien()).isEqualTo("ENFANT");
        assertThat(lue.membres().get(1).identite()).containsEntry("naissance", "2012-12-20");
    }

    @Test
    void plusieurs_numeros_dans_une_case_et_un_zero_perdu_se_lisent() {
        var lue = lire(List.of("Nom", "Téléphone"), "Essai", "06 12 34 56 78, 612345679 ; +33 6 12 34 56 70");
        assertThat(lue.refus()).isEmpty();
        assertThat(lue.membres().getFirst().identite())
                .containsEntry("telephone1", "0612345678")
                .containsEntry("telephone2", "0612345679")
                .containsEntry("telephone3", "0612345670");
    }

    @Test
    void un_refus_dit_la_colonne_ce_qui_fut_lu_et_ce_qui_est_attendu() {
        var lue = lire(List.of("Nom", "Date de naissance*", "Téléphone"), "Essai", "19970-04-22", "071234567");
        assertThat(lue.refus().stream().map(LireUneLigne.Refus::phrase).toList())
                .containsExactly(
                        "Date de naissance* : lu « 19970-04-22 » ; attendu : une date qui existe, jour d’abord, comme 31/12/1984.",
                        "Téléphone : lu « 071234567 » ; attendu : un numéro à dix chiffres, comme 06 12 34 56 78.");
    }

    @Test
    void le_nom_et_le_prenom_d_une_meme_case_se_separent_aux_capitales() {
        assertThat(lire(List.of("Nom et prénom"), "LE GOFF Marie Anne")
                        .membres()
                        .getFirst()
                        .identite())
                .containsEntry("nomDeNaissance", "LE GOFF")
                .containsEntry("prenoms", "Marie Anne");
        assertThat(lire(List.of("Nom et prénom"), "Dupont Marie")
                        .membres()
                        .getFirst()
                        .identite())
                .containsEntry("nomDeNaissance", "Dupont")
                .containsEntry("prenoms", "Marie");
    }

    @Test
    void un_numero_de_securite_sociale_est_efface_ou_qu_il_se_cache() {
        Stream.of("2 84 12 49 007 123 45", "284124900712345", "1803331476872", "dossier 2841249007123 ancien")
                .forEach(n -> assertThat(NumeroDeSecuriteSociale.effacer(n))
                        .as(n)
                        .contains(NumeroDeSecuriteSociale.EFFACE)
                        .doesNotContain("007")
                        .doesNotContain("314"));
        Stream.of("0612345678", "33612345678", "12345678901234", "49007", "2055990", "0033612345678")
                .forEach(n -> assertThat(NumeroDeSecuriteSociale.effacer(n)).isEqualTo(n));
    }
}
