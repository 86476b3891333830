package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RapprochementTest {
    private static final Map<String, String> LU = Map.of("nom", "Durand", "langue", "", "tel", "0601020304");

    @Test
    void ce_que_chacun_a_change_de_son_cote_se_reunit() {
        var r = Rapprochement.de(
                LU,
                Map.of("nom", "Durand", "langue", "dari", "tel", "0601020304"),
                Map.of("nom", "Durant", "langue", "", "tel", "0601020304"));
        assertThat(r.valeurs()).isEqualTo(Map.of("nom", "Durant", "langue", "dari", "tel", "0601020304"));
        assertThat(r.desaccords()).isEmpty();
    }

    @Test
    void le_meme_champ_change_autrement_est_un_desaccord() {
        var r = Rapprochement.de(
                LU,
                Map.of("nom", "Duran", "langue", "", "tel", "0601020304"),
                Map.of("nom", "Durant", "langue", "", "tel", "0601020304"));
        assertThat(r.desaccords()).containsExactly(new Rapprochement.Desaccord("nom", "Duran", "Durant"));
    }

    @Test
    void aucune_saisie_tiree_au_sort_n_en_ecrase_une_autre_en_silence() {
        var hasard = new Random(7);
        var champs = List.of("a", "b", "c", "d");
        for (int essai = 0; essai < 20_000; essai++) {
            var lu = tirer(hasard, champs);
            var autre = modifier(hasard, lu);
            var mien = modifier(hasard, lu);
            var r = Rapprochement.de(lu, autre, mien);
            for (String c : champs) {
                boolean aChange = !Objects.equals(autre.get(c), lu.get(c));
                boolean garde = Objects.equals(autre.get(c), r.valeurs().get(c));
                boolean montre = r.desaccords().stream()
                        .anyMatch(d -> d.cle().equals(c) && Objects.equals(d.enregistre(), autre.get(c)));
                assertThat(!aChange || garde || montre)
                        .as("%s : %s, %s, %s", c, lu, autre, mien)
                        .isTrue();
                if (Objects.equals(mien.get(c), lu.get(c))) assertThat(garde).isTrue();
                else assertThat(r.valeurs().get(c)).isEqualTo(mien.get(c));
            }
        }
    }

    private static Map<String, String> tirer(Random hasard, List<String> champs) {
        var valeurs = new LinkedHashMap<String, String>();
        champs.forEach(c -> valeurs.put(c, "" + hasard.nextInt(3)));
        return valeurs;
    }

    private static Map<String, String> modifier(Random hasard, Map<String, String> lu) {
        var valeurs = new LinkedHashMap<>(lu);
        valeurs.replaceAll((_, v) -> hasard.nextBoolean() ? v : "" + hasard.nextInt(3));
        return valeurs;
    }
}
