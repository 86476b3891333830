package fr.maillage.references.partenaires;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B71 : s’habiller. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B71Test {
    @Test
    void a_cholet_les_vestiaires_viennent_avec_leurs_horaires() {
        var trouvees = AgentsDEssai.pour(
                "camille",
                () -> MaisonDEssai.piece(Partenaires.class)
                        .chercher(
                                AnnuaireDEssai.recherche("", "equipement-et-alimentation--habillement", "Cholet"), 20));
        assertThat(trouvees).hasSize(2).allSatisfy(t -> {
            assertThat(t.offre().ou("commune")).isEqualTo("Cholet");
            assertThat(t.ouverture()).isNotEmpty();
            assertThat(t.distance()).isNotEmpty();
        });
    }
}
