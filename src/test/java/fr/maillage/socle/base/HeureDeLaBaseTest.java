package fr.maillage.socle.base;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entre minuit à Paris et minuit à l’heure universelle, la base et la maison doivent dire le même jour. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeureDeLaBaseTest {
    @Test
    void la_base_est_au_fuseau_de_la_maison_et_a_son_jour() {
        MaisonDEssai.adresse();
        var jdbc = MaisonDEssai.piece(JdbcClient.class);
        assertThat(jdbc.sql("select current_setting('TimeZone')")
                        .query(String.class)
                        .single())
                .isEqualTo(ZoneId.systemDefault().getId());
        var avant = LocalDate.now();
        var base = jdbc.sql("select current_date").query(LocalDate.class).single();
        assertThat(base).isBetween(avant, LocalDate.now());
    }
}
