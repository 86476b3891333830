package fr.maillage.references.territoire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PassagesTest {
    private static final Passages PASSAGES = new Passages(List.of(
            passage("2015-12-15", "49126", "49069", 1),
            passage("2025-01-01", "49069", "49126", 1),
            passage("2016-01-01", "44060", "49382", 1),
            passage("2016-01-01", "49382", "49160", 1),
            passage("2020-01-01", "14712", "14666", 0.4),
            passage("2020-01-01", "14712", "14712", 0.6)));

    private static Passage passage(String jour, String ancien, String nouveau, double part) {
        return new Passage(LocalDate.parse(jour), ancien, nouveau, part);
    }

    @Test
    void Drain_2014_est_aujourd_hui_dans_Oree_d_Anjou_bien_que_le_code_soit_le_meme() {
        assertThat(PASSAGES.depuis("49126", 2014)).isEqualTo(Map.of("49126", 1.0));
    }

    @Test
    void le_code_49069_de_2024_est_Oree_d_Anjou_devenue_49126() {
        assertThat(PASSAGES.depuis("49069", 2024)).isEqualTo(Map.of("49126", 1.0));
    }

    @Test
    void deux_mouvements_du_meme_jour_s_enchainent() {
        assertThat(PASSAGES.depuis("44060", 2015)).isEqualTo(Map.of("49160", 1.0));
    }

    @Test
    void une_commune_retablie_partage_ses_habitants() {
        assertThat(PASSAGES.depuis("14712", 2018)).isEqualTo(Map.of("14666", 0.4, "14712", 0.6));
    }

    @Test
    void la_geographie_du_jour_meme_du_mouvement_le_contient_deja() {
        assertThat(PASSAGES.depuis("49382", 2016)).isEqualTo(Map.of("49382", 1.0));
    }
}
