package fr.maillage.personnes.dossiers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les dossiers tels que les autres pièces les listent ou les signalent. */
@Repository
class JdbcAbreges {
    private final JdbcClient jdbc;

    JdbcAbreges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ceux de ces dossiers que l’agent courant voit. */
    Map<Long, DossierAbrege> lire(Collection<Long> ids) {
        var abreges = new LinkedHashMap<Long, DossierAbrege>();
        if (ids.isEmpty()) return abreges;
        jdbc.sql("""
                select d.id, d.numero, d.fictif,
                       btrim(coalesce(nullif(p.prenom_d_usage, ''), split_part(p.prenoms, ' ', 1)) || ' '
                             || coalesce(nullif(p.nom_d_usage, ''), p.nom_de_naissance)) as nom
                from dossiers.dossier d
                left join dossiers.appartenance a on a.dossier = d.id and a.lien = 'TITULAIRE' and a.fin is null
                left join dossiers.personne p on p.id = a.personne
                where d.id = any(:ids)
                """).param("ids", ids.toArray(Long[]::new)).query(ligne -> {
            String nom = ligne.getString("nom");
            abreges.put(
                    ligne.getLong("id"),
                    new DossierAbrege(
                            ligne.getLong("id"),
                            ligne.getString("numero"),
                            nom == null || nom.isEmpty() ? "Dossier " + ligne.getString("numero") : nom,
                            ligne.getBoolean("fictif")));
        });
        return abreges;
    }

    /** Les dossiers ouverts que l’agent courant suit, ou tient en remplacement. */
    List<Long> suivis() {
        return jdbc.sql("""
                select d.id from dossiers.dossier d
                where d.id = any ((select dossiers.ouverts_au_titre(array['SUIVI']))::bigint[])
                  and d.statut = 'OUVERT' and d.gele_le is null order by d.id
                """).query(Long.class).list();
    }

    List<Long> deLUnite(long unite) {
        return jdbc.sql(
                        "select id from dossiers.dossier where unite = :unite and statut = 'OUVERT' and gele_le is null order by id")
                .param("unite", unite)
                .query(Long.class)
                .list();
    }

    Map<Long, String> communes(Collection<Long> ids) {
        var communes = new LinkedHashMap<Long, String>();
        if (ids.isEmpty()) return communes;
        jdbc.sql("select id, coalesce(commune, '') as commune from dossiers.dossier where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(ligne -> {
                    communes.put(ligne.getLong("id"), ligne.getString("commune"));
                });
        return communes;
    }

    /** Un dossier que l’on vient de toucher n’est pas à archiver. */
    void contact(long dossier) {
        jdbc.sql(
                        "update dossiers.dossier set dernier_contact = current_date where id = :id and dernier_contact < current_date")
                .param("id", dossier)
                .update();
    }
}
