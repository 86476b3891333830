package fr.maillage.personnes.demarches;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ce qui attend l’agent courant dans les dossiers qu’il suit, ou tient en remplacement. */
@Repository
class JdbcMesDemarches {
    private final JdbcClient jdbc;

    JdbcMesDemarches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code manquantes} est nul quand c’est la réponse qui manque. */
    record Attente(
            long demarche,
            long dossier,
            String libelle,
            @Nullable LocalDate reponseLe,
            int manquantes) {}

    List<Attente> quiAttendent(LocalDate jour, int auPlus) {
        return jdbc.sql("""
                with miennes as materialized (
                    select m.id, m.dossier, m.personne, m.libelle, m.etat, m.reponse_le, m.creee_le from demarches.demarche m
                    where m.dossier = any ((select dossiers.ouverts_au_titre(array['SUIVI']))::bigint[])
                      and m.etat in ('A_FAIRE', 'DEPOSEE', 'RECUE', 'EN_INSTRUCTION'))
                select * from (
                    select m.id, m.dossier, m.libelle, m.reponse_le, 0 as manquantes, m.reponse_le as rang
                    from miennes m where m.etat <> 'A_FAIRE' and m.reponse_le < :jour
                    union all
                    select m.id, m.dossier, m.libelle, m.reponse_le, count(*)::int, m.creee_le::date
                    from miennes m join demarches.piece_demandee q on q.demarche = m.id and q.obligatoire and q.reglee = ''
                    where m.etat = 'A_FAIRE' and not exists (select from demarches.piece p
                        where p.dossier = q.dossier and p.nature = q.nature and p.effacee_le is null
                          and (m.personne is null or p.personne is null or p.personne = m.personne)
                          and (p.expire_le is null or p.expire_le >= :jour))
                    group by m.id, m.dossier, m.libelle, m.reponse_le, m.creee_le) x
                order by manquantes > 0, rang, id limit :auPlus
                """)
                .param("jour", Date.valueOf(jour))
                .param("auPlus", auPlus)
                .query((ligne, _) -> {
                    Date reponse = ligne.getDate("reponse_le");
                    return new Attente(
                            ligne.getLong("id"),
                            ligne.getLong("dossier"),
                            ligne.getString("libelle"),
                            reponse == null ? null : reponse.toLocalDate(),
                            ligne.getInt("manquantes"));
                })
                .list();
    }
}
