package fr.maillage.references.territoire.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.references.territoire.SourceDIndicateurs.Comptage;
import fr.maillage.references.territoire.SourceDIndicateurs.Description;
import fr.maillage.references.territoire.SourceDIndicateurs.Dimension;
import fr.maillage.references.territoire.Valeur;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MiseEnTableauTest {

    private static final Description AIDES = new Description(
            "aides",
            "Demandes d’aide",
            "CCAS",
            11,
            List.of(
                    new Dimension("sexe", "Sexe", Set.of("femmes", "hommes")),
                    new Dimension("age", "Âge", Set.of("moins de 25 ans", "25 ans et plus"))));

    private static Comptage compte(String territoire, String sexe, String age, long effectif) {
        return new Comptage(territoire, Map.of("sexe", sexe, "age", age), effectif);
    }

    @Test
    void deux_dimensions_se_croisent_et_chacune_garde_ses_marges() {
        Tableau tableau = MiseEnTableau.de(
                AIDES,
                List.of("49007", "49015"),
                Map.of("244900015", Set.of("49007", "49015")),
                List.of(
                        compte("49007", "femmes", "moins de 25 ans", 40),
                        compte("49007", "hommes", "25 ans et plus", 30),
                        compte("49015", "femmes", "moins de 25 ans", 20),
                        compte("49015", "femmes", "moins de 25 ans", 5)));

        TableauProtege protege = TableauProtege.de(tableau, AIDES.seuil());

        assertThat(protege.valeur("244900015", Tableau.ENSEMBLE)).isEqualTo(Valeur.connue(95));
        assertThat(protege.valeur("49015", "femmes")).isEqualTo(Valeur.connue(25));
        assertThat(protege.valeur("49007", "femmes × moins de 25 ans")).isEqualTo(Valeur.connue(40));
        assertThat(protege.valeur("49007", "hommes × moins de 25 ans")).isEqualTo(Valeur.connue(0));
    }

    @Test
    void une_petite_case_croisee_est_masquee_avec_ce_qui_la_trahirait() {
        Tableau tableau = MiseEnTableau.de(
                AIDES,
                List.of("49007"),
                Map.of(),
                List.of(
                        compte("49007", "femmes", "moins de 25 ans", 4),
                        compte("49007", "femmes", "25 ans et plus", 60),
                        compte("49007", "hommes", "moins de 25 ans", 50),
                        compte("49007", "hommes", "25 ans et plus", 70)));

        TableauProtege protege = TableauProtege.de(tableau, AIDES.seuil());

        assertThat(protege.valeur("49007", Tableau.ENSEMBLE)).isEqualTo(Valeur.connue(184));
        assertThat(protege.valeur("49007", "femmes × moins de 25 ans")).isEqualTo(Valeur.secrete());
        var attaquant = new AttaquantLineaire();
        protege.valeurs().forEach((montree, valeur) -> {
            if (valeur.estChiffree()) {
                attaquant.apprendre(SecretParAttaqueTest.cases(tableau, montree));
            }
        });
        assertThat(protege.masquees()).noneMatch(m -> attaquant.sait(SecretParAttaqueTest.cases(tableau, m)));
    }

    @Test
    void une_source_sans_dimension_ne_compte_qu_un_ensemble() {
        var simple = new Description("visites", "Visites", "CCAS", 11, List.of());

        Tableau tableau =
                MiseEnTableau.de(simple, List.of("49007"), Map.of(), List.of(new Comptage("49007", Map.of(), 25)));

        assertThat(TableauProtege.de(tableau, 11).valeur("49007", Tableau.ENSEMBLE))
                .isEqualTo(Valeur.connue(25));
    }

    @Test
    void un_territoire_ou_une_modalite_inattendue_est_dite() {
        assertThatThrownBy(() -> MiseEnTableau.de(
                        AIDES, List.of("49007"), Map.of(), List.of(compte("49007", "autre", "25 ans et plus", 3))))
                .hasMessageContaining("« aides »")
                .hasMessageContaining("autre");
    }
}
