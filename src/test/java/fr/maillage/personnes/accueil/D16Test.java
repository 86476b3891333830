package fr.maillage.personnes.accueil;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** D16 : la qualité de l’accueil des publics vulnérables. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class D16Test {
    @Test
    void un_lieu_dont_la_mediane_est_de_34_minutes_pour_20_visees_est_liste() {
        MaisonDEssai.adresse();
        var camille = AgentsDEssai.de("camille");
        var base = MaisonDEssai.proprietaire();
        // Une autre unité de l’organisation : les écrans de celle de Camille n’en sont pas changés.
        long unite = base.sql("select min(id) from acces.unite where organisation = :o and id <> :u")
                .param("o", camille.organisation())
                .param("u", camille.idUnite())
                .query(Long.class)
                .single();
        String lieu = "Lieu des essais D16 " + System.nanoTime();
        long id = base.sql("insert into agenda.lieu (organisation, unite, nom) values (:o, :u, :nom) returning id")
                .param("o", camille.organisation())
                .param("u", unite)
                .param("nom", lieu)
                .query(Long.class)
                .single();
        int rang = 0;
        for (int attente : new int[] {5, 34, 60}) {
            base.sql("""
                    insert into accueil.passage (organisation, unite, lieu, jour, rang, arrive_le, recu_le)
                    values (:o, :u, :lieu, '2025-03-10', :rang, '2025-03-10 09:00+01', '2025-03-10 09:00+01'::timestamptz + make_interval(mins => :attente))
                    """)
                    .param("o", camille.organisation())
                    .param("u", unite)
                    .param("lieu", id)
                    .param("rang", ++rang)
                    .param("attente", attente)
                    .update();
        }
        var helene = AgentsDEssai.de("helene");
        var qualite = MaisonDEssai.piece(QualiteDAccueil.class);
        var mois = QuiTravaille.pour(helene, () -> qualite.mois(YearMonth.of(2025, 3)));
        assertThat(QuiTravaille.pour(helene, qualite::reglage).attenteVisee()).isEqualTo(20);
        assertThat(mois).filteredOn(QualiteDAccueil.Mois::depasse).anySatisfy(m -> {
            assertThat(m.lieu()).isEqualTo(lieu);
            assertThat(m.mediane()).isEqualTo("34 min");
        });
    }
}
