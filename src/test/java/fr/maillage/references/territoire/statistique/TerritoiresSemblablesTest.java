package fr.maillage.references.territoire.statistique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.maillage.references.territoire.statistique.TerritoiresSemblables.Profil;
import fr.maillage.references.territoire.statistique.TerritoiresSemblables.Voisin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TerritoiresSemblablesTest {

    private static final List<String> CRITERES = List.of("TX_CHOM", "TX_PAUV");

    private final TerritoiresSemblables territoires = new TerritoiresSemblables(
            List.of(
                    new Profil("ANGERS", 154_000, "urbain", Map.of("TX_CHOM", 19.0, "TX_PAUV", 21.0)),
                    new Profil("JUMELLE", 150_000, "urbain", Map.of("TX_CHOM", 18.5, "TX_PAUV", 20.0)),
                    new Profil("VILLAGE", 300, "rural", Map.of("TX_CHOM", 19.0, "TX_PAUV", 21.0)),
                    new Profil("RICHE", 154_000, "urbain", Map.of("TX_CHOM", 6.0, "TX_PAUV", 5.0)),
                    new Profil("SECRETE", 140_000, "urbain", Map.of("TX_CHOM", 18.9)),
                    new Profil("MUETTE", 0, "urbain", Map.of())),
            CRITERES);

    @Test
    void le_plus_semblable_est_celui_qui_a_les_memes_taux_et_la_meme_taille() {
        List<Voisin> voisins = territoires.plusProches("ANGERS", 3, false);

        assertThat(voisins).extracting(Voisin::code).startsWith("SECRETE").contains("JUMELLE");
        assertThat(voisins).extracting(Voisin::distance).isSorted();
    }

    @Test
    void d22_seuls_les_territoires_du_meme_type_sont_proposes_quand_on_le_demande() {
        assertThat(territoires.plusProches("VILLAGE", 5, true)).isEmpty();
        assertThat(territoires.plusProches("ANGERS", 5, true))
                .extracting(Voisin::code)
                .doesNotContain("VILLAGE");
    }

    @Test
    void chaque_voisin_dit_ce_qui_l_eloigne_et_le_total_fait_un() {
        Voisin village = territoires.plusProches("ANGERS", 5, false).stream()
                .filter(voisin -> voisin.code().equals("VILLAGE"))
                .findFirst()
                .orElseThrow();

        assertThat(village.contributions().keySet()).first().isEqualTo(TerritoiresSemblables.TAILLE);
        assertThat(village.contributions().values().stream().mapToDouble(v -> v).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(territoires.methode())
                .contains("2 indicateurs centrés et réduits")
                .contains("6 territoires");
    }

    @Test
    void une_valeur_manquante_ne_compte_ni_pour_ni_contre_mais_il_faut_la_moitie_des_criteres() {
        List<Voisin> voisins = territoires.plusProches("ANGERS", 10, false);

        assertThat(voisins).extracting(Voisin::code).doesNotContain("MUETTE");
        assertThat(voisins)
                .filteredOn(voisin -> voisin.code().equals("SECRETE"))
                .singleElement()
                .extracting(Voisin::criteresCommuns)
                .isEqualTo(2);
    }

    @Test
    void un_territoire_inconnu_est_dit() {
        assertThatThrownBy(() -> territoires.plusProches("XX", 3, false)).hasMessageContaining("« XX »");
    }

    @Test
    void parmi_35000_communes_les_dix_plus_proches_se_trouvent() {
        Random hasard = new Random(1);
        var profils = new ArrayList<Profil>();
        var criteres = List.of("A", "B", "C", "D", "E", "F", "G", "H");
        for (int i = 0; i < 35_000; i++) {
            var valeurs = new HashMap<String, Double>();
            criteres.forEach(critere -> valeurs.put(critere, hasard.nextGaussian()));
            profils.add(new Profil("C" + i, 50 + hasard.nextInt(5000), null, valeurs));
        }

        assertThat(new TerritoiresSemblables(profils, criteres).plusProches("C0", 10, true))
                .hasSize(10);
    }
}
