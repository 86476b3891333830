package fr.maillage.personnes.budget;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Combien de personnes vivent au foyer d’un dossier à une date : le point de départ d’un budget, que l’agent corrige. */
@Repository
class JdbcFoyer {
    private final JdbcClient jdbc;

    JdbcFoyer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sans date de naissance, un enfant est compté petit, tout autre est compté adulte. */
    Composition au(long dossier, LocalDate date) {
        return jdbc.sql("""
                select count(*) filter (where not enfant) as adultes,
                       count(*) filter (where enfant and age >= 14) as grands,
                       count(*) filter (where enfant and coalesce(age, 0) < 14) as petits
                from (select extract(year from age(cast(:le as date), p.naissance)) as age,
                             a.lien = 'ENFANT' or extract(year from age(cast(:le as date), p.naissance)) < 18 as enfant
                      from dossiers.appartenance a join dossiers.personne p on p.id = a.personne
                      where a.dossier = :dossier and a.debut <= :le and (a.fin is null or a.fin > :le)
                        and a.lien not in ('HEBERGEANT', 'AUTRE_PARENT') and a.garde <> 'VISITE') foyer
                """)
                .param("dossier", dossier)
                .param("le", Date.valueOf(date))
                .query((l, _) -> new Composition(
                        Math.clamp(l.getInt("adultes"), 1, Composition.AU_PLUS),
                        Math.min(l.getInt("grands"), Composition.AU_PLUS),
                        Math.min(l.getInt("petits"), Composition.AU_PLUS),
                        0))
                .single();
    }
}
