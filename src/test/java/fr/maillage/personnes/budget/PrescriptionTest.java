package fr.maillage.personnes.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrescriptionTest {
    private static final LocalDate JOUR = LocalDate.of(2026, 11, 22);

    private static LigneDeBudget dette(Poste poste, @Nullable String depuis) {
        return new LigneDeBudget(
                7,
                7,
                poste,
                "Créancier",
                Montant.ZERO,
                Periodicite.MENSUELLE,
                null,
                new LigneDeBudget.Dette(
                        Montant.euros(900), Montant.euros(300), depuis == null ? null : LocalDate.parse(depuis)));
    }

    private static Prescription de(Poste poste, String depuis, ActeSurDette... actes) {
        return Prescription.de(dette(poste, depuis), List.of(actes), JOUR).orElseThrow();
    }

    private static ActeSurDette acte(NatureDActe nature, String le) {
        return new ActeSurDette(1, 7, nature, LocalDate.parse(le));
    }

    @Test
    void un_credit_impaye_depuis_plus_de_deux_ans_alerte_et_dit_de_ne_rien_payer_sans_avis() {
        var p = de(Poste.CREDIT_A_LA_CONSOMMATION, "2024-03-03");
        assertThat(p.fin()).isEqualTo("2026-03-03");
        assertThat(p.etat()).isEqualTo(Prescription.Etat.ACQUISE);
        assertThat(p.phrase()).contains("probablement écoulé", "24 mois", "avec un juriste avant tout paiement");
    }

    @Test
    void un_delai_qui_finit_dans_quatre_vingt_dix_jours_alerte_un_autre_non() {
        assertThat(de(Poste.DETTE_DE_LOYER, "2024-02-20").etat()).isEqualTo(Prescription.Etat.PROCHE);
        assertThat(de(Poste.DETTE_DE_LOYER, "2024-02-21").etat()).isEqualTo(Prescription.Etat.EN_COURS);
        assertThat(de(Poste.DETTE_DE_LOYER, "2023-11-22").etat()).isEqualTo(Prescription.Etat.ACQUISE);
        assertThat(de(Poste.DETTE_DE_LOYER, "2023-11-23").etat()).isEqualTo(Prescription.Etat.PROCHE);
    }

    @Test
    void une_relance_ou_une_mise_en_demeure_ne_change_rien() {
        for (var nature : List.of(NatureDActe.RELANCE, NatureDActe.MISE_EN_DEMEURE, NatureDActe.SOMMATION)) {
            assertThat(de(Poste.DETTE_D_ENERGIE_OU_D_EAU, "2025-01-10", acte(nature, "2026-01-10"))
                            .fin())
                    .as(nature.libelle())
                    .isEqualTo("2027-01-10");
        }
    }

    @Test
    void une_reconnaissance_fait_repartir_une_prescription_mais_pas_une_forclusion() {
        assertThat(de(Poste.DETTE_DE_LOYER, "2025-01-10", acte(NatureDActe.RECONNAISSANCE, "2026-01-10"))
                        .fin())
                .isEqualTo("2029-01-10");
        assertThat(de(Poste.CREDIT_RENOUVELABLE, "2025-01-10", acte(NatureDActe.RECONNAISSANCE, "2026-01-10"))
                        .fin())
                .isEqualTo("2027-01-10");
        assertThat(de(Poste.CREDIT_RENOUVELABLE, "2025-01-10", acte(NatureDActe.ASSIGNATION, "2026-01-10"))
                        .fin())
                .isEqualTo("2028-01-10");
    }

    @Test
    void un_jugement_donne_dix_ans() {
        var p = de(Poste.CREDIT_A_LA_CONSOMMATION, "2022-01-10", acte(NatureDActe.JUGEMENT, "2023-06-01"));
        assertThat(p.titre()).isTrue();
        assertThat(p.fin()).isEqualTo("2033-06-01");
        assertThat(p.alerte()).isFalse();
    }

    @Test
    void un_delai_deja_ecoule_ne_repart_pas() {
        assertThat(de(Poste.DETTE_D_ENERGIE_OU_D_EAU, "2022-01-10", acte(NatureDActe.RECONNAISSANCE, "2026-01-10"))
                        .fin())
                .isEqualTo("2024-01-10");
    }

    @Test
    void sans_premier_impaye_rien_ne_se_dit() {
        assertThat(Prescription.de(dette(Poste.AMENDES, null), List.of(), JOUR)).isEmpty();
    }

    @Test
    void chaque_dette_a_son_delai_dans_le_bareme_et_son_texte() {
        Arrays.stream(Poste.values()).filter(Poste::estUneDette).forEach(poste -> {
            var p = de(poste, "2026-10-01");
            assertThat(p.delai().entier()).as(poste.libelle()).isBetween(12, 60);
            assertThat(p.delai().texte()).as(poste.libelle()).contains("à relire");
        });
    }
}
