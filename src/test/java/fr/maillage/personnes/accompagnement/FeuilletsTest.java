package fr.maillage.personnes.accompagnement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.coffre.Resceller;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeuilletsTest {
    @Test
    void chaque_table_scellee_passe_sous_la_cle_du_jour_apres_une_rotation() {
        MaisonDEssai.adresse();
        MaisonDEssai.piece(Coffre.class).tourner();
        MaisonDEssai.piece(Resceller.class).executer();
        var tables = MaisonDEssai.proprietaire().sql("""
                select table_name from information_schema.columns
                where table_schema = 'accompagnement' and column_name like '%scelle'
                """).query(String.class).list();
        assertThat(tables).isNotEmpty();
        for (String table : tables) {
            assertThat(cles(table)).as(table).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static List<Integer> cles(String table) {
        return MaisonDEssai.proprietaire()
                .sql("select distinct get_byte(contenu_scelle, 4) from accompagnement." + table)
                .query(Integer.class)
                .list();
    }
}
