package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.Feuillets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInterventions {
    private static final String LIGNE = """
            select i.id, i.dossier, coalesce(a.nom, '') as agent, i.contenu_scelle,
                   n.id as note, n.contenu_scelle as note_scellee
            from accompagnement.intervention i
            left join accompagnement.note_d_entretien n on n.intervention = i.id
            left join acces.agent a on a.id = i.agent
            """;

    private final JdbcClient jdbc;
    private final Feuillets feuillets;

    JdbcInterventions(JdbcClient jdbc, Feuillets feuillets) {
        this.jdbc = jdbc;
        this.feuillets = feuillets;
    }

    List<Intervention> duDossier(long dossier, int auPlus) {
        return lire(LIGNE + " where i.dossier = :cle order by i.jour desc, i.id desc limit " + auPlus, dossier);
    }

    Optional<Intervention> trouver(long dossier, long id) {
        return lire(LIGNE + " where i.id = :cle", id).stream()
                .filter(i -> i.dossier() == dossier)
                .findFirst();
    }

    Optional<Long> parCle(UUID cle) {
        return jdbc.sql("select id from accompagnement.intervention where cle = :cle")
                .param("cle", cle)
                .query(Long.class)
                .optional();
    }

    private List<Intervention> lire(String requete, long cle) {
        return jdbc.sql(requete)
                .param("cle", cle)
                .query((l, _) -> {
                    long id = l.getLong("id");
                    var valeurs = new LinkedHashMap<>(feuillets.ouvrir(l.getBytes("contenu_scelle"), place(id)));
                    byte[] note = l.getBytes("note_scellee");
                    if (note != null) valeurs.putAll(feuillets.ouvrir(note, placeDeLaNote(l.getLong("note"))));
                    return new Intervention(id, l.getLong("dossier"), l.getString("agent"), valeurs);
                })
                .list();
    }

    List<FaireAvec.Compte> comptes(long dossier) {
        return jdbc.sql("""
                select jour, actes_avec, actes_a_la_place from accompagnement.intervention where dossier = :dossier
                """)
                .param("dossier", dossier)
                .query((l, _) -> new FaireAvec.Compte(l.getDate(1).toLocalDate(), l.getInt(2), l.getInt(3)))
                .list();
    }

    /** Retient l’intervention jusqu’à la fin de la transaction : deux saisies s’y suivent. */
    void retenir(long id) {
        jdbc.sql("select 1 from accompagnement.intervention where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** Rien si cette clé est déjà gardée : un autre envoi du même formulaire vient de passer. */
    Optional<Long> ajouter(long dossier, UUID cle, Map<String, String> valeurs, @Nullable Long agent) {
        long id = jdbc.sql("select nextval('accompagnement.identifiant')")
                .query(Long.class)
                .single();
        int lignes = parametres(jdbc.sql("""
                        insert into accompagnement.intervention
                            (id, dossier, cle, genre, jour, duree, support, themes, actes_avec, actes_a_la_place, contenu_scelle, agent)
                        values (:id, :dossier, :cle, :genre, cast(:jour as date), :duree, :support, :themes, :avec, :aLaPlace,
                            :contenu, :agent) on conflict (cle) do nothing
                        """), id, valeurs)
                .param("dossier", dossier)
                .param("cle", cle)
                .param("agent", agent)
                .update();
        if (lignes == 0) return Optional.empty();
        noter(id, dossier, valeurs);
        return Optional.of(id);
    }

    void changer(long id, long dossier, Map<String, String> valeurs) {
        parametres(jdbc.sql("""
                        update accompagnement.intervention set genre = :genre, jour = cast(:jour as date), duree = :duree,
                            support = :support, themes = :themes, actes_avec = :avec, actes_a_la_place = :aLaPlace,
                            contenu_scelle = :contenu, version = version + 1
                        where id = :id
                        """), id, valeurs).update();
        noter(id, dossier, valeurs);
    }

    private JdbcClient.StatementSpec parametres(JdbcClient.StatementSpec ordre, long id, Map<String, String> valeurs) {
        var actes = Intervention.actes(valeurs);
        long avec = actes.stream().filter(Intervention.ActeFait::avec).count();
        var partage = new LinkedHashMap<String, String>();
        Intervention.CHAMPS.keySet().forEach(c -> partage.put(c, valeurs.getOrDefault(c, "")));
        return ordre.param("id", id)
                .param("genre", valeurs.get("genre"))
                .param("jour", valeurs.get("jour"))
                .param("duree", Intervention.duree(valeurs))
                .param("support", valeurs.get("support"))
                .param("themes", Intervention.themes(valeurs).toArray(String[]::new))
                .param("avec", avec)
                .param("aLaPlace", actes.size() - avec)
                .param("contenu", feuillets.sceller(partage, place(id)));
    }

    private void noter(long intervention, long dossier, Map<String, String> valeurs) {
        var notes = new HashMap<String, String>();
        Intervention.NOTES.keySet().forEach(c -> notes.put(c, valeurs.getOrDefault(c, "")));
        var deja = new ArrayList<Long>();
        jdbc.sql("select id from accompagnement.note_d_entretien where intervention = :intervention")
                .param("intervention", intervention)
                .query(Long.class)
                .list()
                .forEach(deja::add);
        if (deja.isEmpty() && notes.values().stream().allMatch(String::isEmpty)) return;
        long id = deja.isEmpty()
                ? jdbc.sql("select nextval('accompagnement.identifiant')")
                        .query(Long.class)
                        .single()
                : deja.getFirst();
        jdbc.sql("""
                insert into accompagnement.note_d_entretien (id, intervention, dossier, contenu_scelle)
                values (:id, :intervention, :dossier, :contenu)
                on conflict (id) do update set contenu_scelle = excluded.contenu_scelle, version = note_d_entretien.version + 1
                """)
                .param("id", id)
                .param("intervention", intervention)
                .param("dossier", dossier)
                .param("contenu", feuillets.sceller(notes, placeDeLaNote(id)))
                .update();
    }

    static String place(long id) {
        return "intervention:" + id;
    }

    private static String placeDeLaNote(long id) {
        return "note-d-entretien:" + id;
    }
}
