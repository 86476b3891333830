package fr.maillage.references.partenaires;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B10 : les partenaires que tout le monde nomme, leurs synonymes et leurs noms d’hier. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B10Test {
    @Test
    void pole_emploi_mene_aux_agences_de_france_travail_et_dit_l_ancien_nom() {
        var trouvees = AgentsDEssai.pour(
                "camille",
                () -> MaisonDEssai.piece(Partenaires.class)
                        .chercher(AnnuaireDEssai.recherche("Pôle emploi", "", ""), 20));
        assertThat(trouvees).hasSizeGreaterThanOrEqualTo(2).allSatisfy(t -> {
            assertThat(t.offre().structure().nom()).startsWith("France Travail");
            assertThat(t.mention()).startsWith("anciennement Pôle emploi");
        });
    }

    @Test
    void la_secu_et_l_assurance_retraite_se_trouvent_par_les_mots_du_comptoir() {
        assertThat(premiere("sécu")).startsWith("CPAM");
        assertThat(premiere("assurance retraite")).startsWith("CARSAT");
        assertThat(premiere("COTOREP")).contains("autonomie");
    }

    private static String premiere(String mots) {
        return AgentsDEssai.pour(
                        "camille",
                        () -> MaisonDEssai.piece(Partenaires.class).chercher(AnnuaireDEssai.recherche(mots, "", ""), 1))
                .getFirst()
                .offre()
                .structure()
                .nom();
    }
}
