package fr.maillage.references.aideslocales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.aideslocales.regles.DemandeDAide;
import fr.maillage.references.aideslocales.regles.EvaluerUneAide;
import fr.maillage.references.aideslocales.regles.FauteDeSaisie;
import fr.maillage.references.aideslocales.regles.Reglement;
import fr.maillage.references.aideslocales.regles.ReponseLocale;
import fr.maillage.references.aideslocales.regles.SituationDExemple;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** D39, D01 : un plafond de 300 € par an dont 200 sont donnés n’en laisse que 100 ; un reste pour vivre de 5,20 € est recevable sous 6 €. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class D39Test {
    private static final Reglement REGLEMENT = LectureDeReglement.exiger("""
            format: maillage/reglement-d-aides/1
            nom: Mobilité
            aides:
              - code: mobilite
                nom: Chèque mobilité
                forme: bon
                conditions:
                  - { genre: reste_a_vivre, plafond: 6 }
                  - { genre: frequence, plafond: 300, mois: 12 }
                montant: { genre: part, taux: 100 }
            """);

    private static ReponseLocale repondre(Map<String, String> faits) {
        var situation = new java.util.HashMap<>(
                Map.of("le", "2026-11-16", "age", "30", "activite", "sans_emploi", "occupation", "locataire_vide"));
        situation.putAll(faits);
        var fautes = new ArrayList<FauteDeSaisie>();
        DemandeDAide demande = SituationDExemple.lire(situation, fautes);
        assertThat(fautes).isEmpty();
        return EvaluerUneAide.executer(REGLEMENT.aides().getFirst(), demande);
    }

    @Test
    void il_reste_cent_euros_a_accorder_et_la_phrase_le_dit() {
        var reponse =
                repondre(Map.of("reste_a_vivre", "156", "facture", "150", "deja_fois", "2", "deja_montant", "200"));
        assertThat(reponse).isInstanceOfSatisfying(ReponseLocale.Ouvert.class, o -> {
            assertThat(o.centimes()).isEqualTo(100_00);
            assertThat(o.montant()).contains("Il ne reste que 100");
        });
        assertThat(reponse.raisons()).anySatisfy(r -> assertThat(r.phrase()).contains("5,20", "il faut 6"));
    }

    @Test
    void le_plafond_atteint_ferme_et_dit_ce_qui_a_ete_donne() {
        var reponse =
                repondre(Map.of("reste_a_vivre", "156", "facture", "150", "deja_fois", "3", "deja_montant", "300"));
        assertThat(reponse).isInstanceOf(ReponseLocale.Ferme.class);
        assertThat(reponse.pourquoi()).contains("Déjà accordée 3 fois", "300", "12 derniers mois");
    }

    @Test
    void sans_budget_la_reponse_dit_de_le_faire() {
        var reponse = repondre(Map.of("facture", "150", "deja_fois", "0"));
        assertThat(reponse).isInstanceOf(ReponseLocale.Inconnu.class);
        assertThat(reponse.pourquoi()).startsWith("Faites le budget");
    }

    @Test
    void sans_facture_l_aide_est_ouverte_et_son_montant_reste_a_dire() {
        var reponse = repondre(Map.of("reste_a_vivre", "156", "deja_fois", "0"));
        assertThat(reponse)
                .isInstanceOfSatisfying(
                        ReponseLocale.Ouvert.class,
                        o -> assertThat(o.centimes()).isNull());
        assertThat(reponse.dire()).isEqualTo("ouverte, montant à préciser");
    }
}
