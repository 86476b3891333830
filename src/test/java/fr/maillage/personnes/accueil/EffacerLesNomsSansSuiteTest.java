package fr.maillage.personnes.accueil;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.coffre.Coffre;
import java.sql.Date;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** M30, minimisation : un nom donné à l’accueil ne reste pas sans raison. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EffacerLesNomsSansSuiteTest {
    @Test
    void un_nom_sans_suite_depuis_deux_ans_s_efface_un_plus_recent_reste_et_les_passages_restent_comptes() {
        MaisonDEssai.adresse();
        long ancien = passage(25);
        long recent = passage(23);
        MaisonDEssai.piece(EffacerLesNomsSansSuite.class).executer(Quand.aujourdHui());
        assertThat(combien("accueil.identite where passage = " + ancien)).isZero();
        assertThat(combien("accueil.identite where passage = " + recent)).isEqualTo(1);
        assertThat(combien("accueil.passage where id in (" + ancien + ", " + recent + ")"))
                .isEqualTo(2);
        MaisonDEssai.proprietaire()
                .sql("delete from accueil.identite where passage = " + recent)
                .update();
    }

    private static long passage(int mois) {
        var base = MaisonDEssai.proprietaire();
        long passage = base.sql("""
                insert into accueil.passage (organisation, unite, lieu, jour, rang, arrive_le)
                select l.organisation, l.unite, l.id, :jour,
                    (select 1000 + count(*) from accueil.passage p where p.jour = :jour), now() from agenda.lieu l
                where l.unite is not null order by l.id limit 1 returning id
                """)
                .param("jour", Date.valueOf(Quand.aujourdHui().minusMonths(mois)))
                .query(Long.class)
                .single();
        base.sql("""
                insert into accueil.identite (passage, unite, organisation, texte_scelle)
                select id, unite, organisation, :texte from accueil.passage where id = :id
                """)
                .param("texte", MaisonDEssai.piece(Coffre.class).sceller("{}", "identite:" + passage))
                .param("id", passage)
                .update();
        return passage;
    }

    private static long combien(String sql) {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from " + sql)
                .query(Long.class)
                .single();
    }
}
