package fr.maillage.references.territoire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandeTerritoiresTest {
    private record Reponse(int code, String dit, String reproche) {}

    @Test
    void un_nom_mal_ecrit_retrouve_sa_commune() {
        assertThat(demander("angerss").dit()).contains("49007", "Angers, commune", "Angers Loire Métropole");
    }

    @Test
    void un_departement_se_deplie_en_communes_ou_en_intercommunalites() {
        assertThat(demander("--dans", "D49").dit().lines()).hasSize(176);
        assertThat(demander("--dans", "D49", "epci").dit()).contains("Mauges");
    }

    @Test
    void sans_mot_la_commande_compte_chaque_maille() {
        assertThat(demander().dit()).contains("communes", "départements", "Géographie du 1er janvier");
    }

    @Test
    void ce_qui_n_existe_pas_se_dit_et_rend_un_code_de_refus() {
        assertThat(demander("zzzzzz")).satisfies(r -> {
            assertThat(r.code()).isEqualTo(1);
            assertThat(r.reproche()).contains("zzzzzz");
        });
        assertThat(demander("--dans", "D49", "paroisse").reproche()).contains("paroisse", "canton");
        assertThat(demander("--dans", "99999").reproche()).contains("99999");
    }

    private static Reponse demander(String... mots) {
        var dit = new ByteArrayOutputStream();
        var reproche = new ByteArrayOutputStream();
        int code = MaisonDEssai.piece(CommandeTerritoires.class)
                .executer(
                        List.of(mots),
                        new PrintStream(dit, true, StandardCharsets.UTF_8),
                        new PrintStream(reproche, true, StandardCharsets.UTF_8));
        return new Reponse(code, dit.toString(StandardCharsets.UTF_8), reproche.toString(StandardCharsets.UTF_8));
    }
}
