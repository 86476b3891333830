package fr.maillage.personnes.accompagnement.entretiens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B16 — ce qui est fait « avec » la personne et ce qui est fait « à sa place ». */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B16Test {
    private static final LocalDate JOUR = LocalDate.of(2026, 5, 4);

    @Test
    void dix_actes_dont_sept_avec_font_soixante_dix_pour_cent() {
        var part = FaireAvec.de(List.of(
                new FaireAvec.Compte(JOUR, 4, 1), new FaireAvec.Compte(JOUR, 3, 1), new FaireAvec.Compte(JOUR, 0, 1)));
        assertThat(part.actes()).isEqualTo(10);
        assertThat(part.part()).isEqualTo(70);
        assertThat(part.lisible()).isEqualTo("70 %");
    }

    @Test
    void la_tendance_se_lit_par_trimestre() {
        var parTrimestre = FaireAvec.parTrimestre(List.of(
                new FaireAvec.Compte(LocalDate.of(2026, 3, 31), 1, 3),
                new FaireAvec.Compte(LocalDate.of(2026, 4, 1), 3, 1),
                new FaireAvec.Compte(LocalDate.of(2026, 6, 30), 0, 0)));
        assertThat(parTrimestre)
                .containsExactly(
                        Map.entry("2026, 1er trimestre", new FaireAvec(1, 3)),
                        Map.entry("2026, 2e trimestre", new FaireAvec(3, 1)));
    }

    @Test
    void sans_acte_il_n_y_a_pas_de_part() {
        assertThat(FaireAvec.de(List.of()).lisible()).isEqualTo("–");
        assertThatThrownBy(() -> FaireAvec.de(List.of()).part()).hasMessageContaining("n’existe pas");
    }

    @Test
    void un_acte_garde_son_mode_et_son_mandat() {
        var lue = Intervention.lire(
                Map.of(
                        "acte-1",
                        "Appel à la caisse",
                        "mode-1",
                        "AVEC",
                        "acte-2",
                        "Déclaration en ligne",
                        "mode-2",
                        "A_LA_PLACE",
                        "mandat-2",
                        "écrit du 4 mai",
                        "mode-3",
                        "AVEC"),
                "");
        assertThat(Intervention.actes(lue))
                .containsExactly(
                        new Intervention.ActeFait("Appel à la caisse", true, ""),
                        new Intervention.ActeFait("Déclaration en ligne", false, "écrit du 4 mai"));
    }

    @Test
    void ce_qui_manque_ou_ne_tient_pas_se_dit_avec_ce_qui_a_ete_recu() {
        var raisons = Intervention.refus(
                Map.of("genre", "SORCELLERIE", "support", "DOMICILE", "jour", "2026-05-05", "duree", "0"), JOUR);
        assertThat(raisons).containsOnlyKeys("genre", "jour", "duree", "objet");
        assertThat(raisons.get("genre")).contains("SORCELLERIE");
        assertThat(raisons.get("duree")).contains("« 0 »");
        assertThat(Intervention.refus(
                        Map.of("genre", "VISITE", "support", "DOMICILE", "jour", "2026-02-30", "objet", "Voir"), JOUR))
                .containsOnlyKeys("jour");
    }
}
