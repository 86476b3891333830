package fr.maillage.personnes.demarches;

import fr.maillage.personnes.dossiers.FoyersPeuples;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Donne aux foyers inventés des droits datés, des démarches à divers pas et les échéances qui en découlent : un ordre par table. */
@Repository
class JdbcFoyersInventes implements FoyersPeuples {
    private final JdbcClient jdbc;
    private final CatalogueDesDroits catalogue;

    JdbcFoyersInventes(JdbcClient jdbc, CatalogueDesDroits catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    @Override
    public void completer(List<Long> dossiers) {
        droits(dossiers);
        echeancesDesDroits(dossiers);
        demarches(dossiers);
    }

    private void droits(List<Long> dossiers) {
        jdbc.sql("""
                insert into demarches.droit (dossier, unite, droit, etat, debut, fin)
                select d.id, d.unite, v.droit, v.etat, v.debut, v.fin from dossiers.dossier d, lateral (values
                    ('css', case when d.id % 2 = 0 then 'OUVERT' else 'A_OUVRIR' end,
                     case when d.id % 2 = 0 then current_date - 365 + (d.id * 7 % 200)::int end,
                     case when d.id % 2 = 0 then current_date + (d.id * 7 % 200)::int end),
                    ('rsa', case when d.id % 3 = 0 then 'OUVERT' else 'SANS_OBJET' end,
                     case when d.id % 3 = 0 then (date_trunc('month', current_date) - make_interval(months => (d.id % 3)::int))::date end, null),
                    ('apl', case when d.id % 5 < 3 then 'OUVERT' else 'A_OUVRIR' end, null, null)) v(droit, etat, debut, fin)
                where d.id = any (:dossiers)
                """).param("dossiers", dossiers.toArray(Long[]::new)).update();
    }

    private void echeancesDesDroits(List<Long> dossiers) {
        jdbc.sql("""
                insert into demarches.echeance (dossier, unite, cle, regle, libelle, fait_le, terme, rappels)
                select r.dossier, r.unite, 'droit:' || r.id || ':css:css', 'css', 'Complémentaire santé solidaire à renouveler',
                       r.fin, r.fin, array[120, 90, 60, 30, 15, 7]
                from demarches.droit r where r.dossier = any (:dossiers) and r.droit = 'css' and r.fin is not null
                """).param("dossiers", dossiers.toArray(Long[]::new)).update();
    }

    /** Une demande d’AAH sur cinq attend sa réponse ; une demande de CSS sur trois attend ses pièces. */
    private void demarches(List<Long> dossiers) {
        jdbc.sql("""
                insert into demarches.demarche (dossier, unite, modele, libelle, organisme, canal, etat, deposee_le, preuve, numero,
                        reponse_le, silence)
                select d.id, d.unite, 'aah', 'Demander l’AAH', 'MDPH', 'Cerfa 15692, dépôt ou en ligne', 'DEPOSEE',
                       (current_date - 10 + (d.id % 40)::int - interval '4 months')::date, 'Accusé de réception', 'M-' || d.id,
                       current_date - 10 + (d.id % 40)::int, 'REJET'
                from dossiers.dossier d where d.id = any (:dossiers) and d.id % 5 = 0
                """).param("dossiers", dossiers.toArray(Long[]::new)).update();
        jdbc.sql("""
                insert into demarches.echeance (dossier, unite, cle, libelle, terme, rappels)
                select m.dossier, m.unite, 'demarche:' || m.id || ':reponse',
                       'Réponse attendue : Demander l’AAH (le silence vaut rejet)', m.reponse_le, array[30, 7]
                from demarches.demarche m where m.dossier = any (:dossiers) and m.modele = 'aah'
                """).param("dossiers", dossiers.toArray(Long[]::new)).update();
        var css = catalogue.modele("css").orElseThrow();
        jdbc.sql("""
                insert into demarches.demarche (dossier, unite, modele, libelle, organisme, canal, etat)
                select d.id, d.unite, 'css', :libelle, :organisme, :canal, 'A_FAIRE'
                from dossiers.dossier d where d.id = any (:dossiers) and d.id % 6 = 1
                """)
                .param("dossiers", dossiers.toArray(Long[]::new))
                .param("libelle", css.libelle())
                .param("organisme", css.organisme())
                .param("canal", css.canal())
                .update();
        // À part : la politique des pièces demandées regarde la démarche, qu’un même ordre ne montrerait pas encore.
        jdbc.sql("""
                insert into demarches.piece_demandee (demarche, dossier, nature, obligatoire)
                select m.id, m.dossier, replace(p, '?', ''), p not like '%?'
                from demarches.demarche m, unnest(:pieces) p where m.dossier = any (:dossiers) and m.modele = 'css'
                """)
                .param("dossiers", dossiers.toArray(Long[]::new))
                .param("pieces", css.pieces().toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into demarches.etape (demarche, dossier, etat, le)
                select m.id, m.dossier, m.etat, coalesce(m.deposee_le, current_date) from demarches.demarche m
                where m.dossier = any (:dossiers)
                """).param("dossiers", dossiers.toArray(Long[]::new)).update();
    }
}
