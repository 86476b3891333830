package fr.maillage.personnes.demarches.echeances;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRappels {
    private final JdbcClient jdbc;

    JdbcRappels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ARappeler(long echeance, LocalDate terme, int seuil, long agent, long dossier, String numero) {}

    /**
     * Le seuil franchi le plus proche du terme, pour chaque agent qui suit ou remplace ce jour-là et n’en fut pas averti. Une
     * échéance que l’on pose déjà dans un seuil n’y fait pas d’avis : qui la pose la voit.
     */
    List<ARappeler> aRappeler(LocalDate jour, int auPlus) {
        return jdbc.sql("""
                with seuils as (
                    select e.id, e.dossier, e.terme, min(s) as seuil from demarches.echeance e, unnest(e.rappels) s
                    where e.etat = 'OUVERTE' and e.terme - s <= :jour and e.terme <= cast(:jour as date) + 400 and e.terme - s > e.posee_le::date
                    group by e.id),
                titulaires as (
                    select s.dossier, s.agent, s.organisation from dossiers.suivi s
                    where s.debut <= :jour and (s.fin is null or s.fin > :jour)
                    union
                    select s.dossier, r.remplacant, s.organisation from dossiers.suivi s join dossiers.remplacement r
                        on r.absent = s.agent and r.organisation = s.organisation
                        and r.debut <= :jour and r.fin >= :jour and r.leve_le is null
                    where s.debut <= :jour and (s.fin is null or s.fin > :jour))
                select x.id, x.terme, x.seuil, t.agent, x.dossier, d.numero
                from seuils x join titulaires t on t.dossier = x.dossier join dossiers.dossier d on d.id = x.dossier
                where not exists (select from demarches.rappel q
                        where q.echeance = x.id and q.terme = x.terme and q.seuil = x.seuil and q.agent = t.agent)
                  and not exists (select from dossiers.conflit_d_interets c join dossiers.appartenance p on p.personne = c.personne
                        where c.agent = t.agent and c.leve_le is null and p.dossier = x.dossier)
                  and exists (select from acces.agent a join acces.affectation f on f.agent = a.id and f.organisation = t.organisation
                        where a.id = t.agent and f.debut <= :jour and (f.fin is null or f.fin >= :jour)
                          and (a.ferme_le is null or a.ferme_le > :jour))
                order by x.terme, x.id, t.agent limit :auPlus
                """)
                .param("jour", Date.valueOf(jour))
                .param("auPlus", auPlus)
                .query((ligne, _) -> new ARappeler(
                        ligne.getLong("id"),
                        ligne.getDate("terme").toLocalDate(),
                        ligne.getInt("seuil"),
                        ligne.getLong("agent"),
                        ligne.getLong("dossier"),
                        ligne.getString("numero")))
                .list();
    }

    void noter(ARappeler rappel) {
        jdbc.sql(
                        "insert into demarches.rappel (echeance, terme, seuil, agent) values (:echeance, :terme, :seuil, :agent)")
                .param("echeance", rappel.echeance())
                .param("terme", Date.valueOf(rappel.terme()))
                .param("seuil", rappel.seuil())
                .param("agent", rappel.agent())
                .update();
    }
}
