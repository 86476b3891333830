package fr.maillage.personnes.accompagnement.entourage;

import fr.maillage.personnes.accompagnement.Feuillets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProches {
    private final JdbcClient jdbc;
    private final Feuillets feuillets;

    JdbcProches(JdbcClient jdbc, Feuillets feuillets) {
        this.jdbc = jdbc;
        this.feuillets = feuillets;
    }

    List<Proche> duDossier(long dossier) {
        return jdbc
                .sql("select id, dossier, contenu_scelle from accompagnement.proche where dossier = :dossier")
                .param("dossier", dossier)
                .query((l, _) -> new Proche(
                        l.getLong("id"),
                        l.getLong("dossier"),
                        feuillets.ouvrir(l.getBytes("contenu_scelle"), place(l.getLong("id")))))
                .list()
                .stream()
                .sorted(Proche.ORDRE)
                .toList();
    }

    /** Faux si cette clé est déjà gardée : le même formulaire, envoyé deux fois. */
    boolean ajouter(long dossier, UUID cle, Map<String, String> valeurs) {
        long id = jdbc.sql("select nextval('accompagnement.identifiant')")
                .query(Long.class)
                .single();
        return jdbc.sql("""
                insert into accompagnement.proche (id, dossier, cle, contenu_scelle)
                values (:id, :dossier, :cle, :contenu) on conflict (cle) do nothing
                """)
                        .param("id", id)
                        .param("dossier", dossier)
                        .param("cle", cle)
                        .param("contenu", feuillets.sceller(valeurs, place(id)))
                        .update()
                == 1;
    }

    /** Retient la ligne jusqu’à la fin de la transaction, puis n’en change que le lien. */
    boolean changerLeLien(long dossier, long id, QualiteDuLien lien) {
        var scelle = jdbc.sql("""
                select contenu_scelle from accompagnement.proche where id = :id and dossier = :dossier for update
                """)
                .param("id", id)
                .param("dossier", dossier)
                .query(byte[].class)
                .optional();
        if (scelle.isEmpty()) return false;
        var valeurs = new LinkedHashMap<>(feuillets.ouvrir(scelle.get(), place(id)));
        valeurs.put("lien", lien.name());
        return jdbc.sql(
                                "update accompagnement.proche set contenu_scelle = :contenu, version = version + 1 where id = :id")
                        .param("contenu", feuillets.sceller(valeurs, place(id)))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean retirer(long dossier, long id) {
        return jdbc.sql("delete from accompagnement.proche where id = :id and dossier = :dossier")
                        .param("id", id)
                        .param("dossier", dossier)
                        .update()
                == 1;
    }

    private static String place(long id) {
        return "proche:" + id;
    }
}
