package fr.maillage.references.partenaires;

import fr.maillage.socle.commun.Montant;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPartenaires {
    private static final TypeReference<LinkedHashMap<String, Object>> CHAMPS = new TypeReference<>() {};
    private static final String STRUCTURES = """
            select s.id as s_id, s.organisation as s_organisation, (s.contenu || s.local)::text as s_contenu,
                   s.demonstration as s_demonstration, s.retiree_le is not null as s_retiree, s.version as s_version,
                   s.modifie_par as s_modifie_par
            """;
    private static final String SERVICES = STRUCTURES + """
            , o.id as o_id, (o.contenu || o.local)::text as o_contenu, o.retiree_le is not null as o_retiree, o.version as o_version
            from partenaires.service o join partenaires.structure s on s.id = o.structure
            """;

    /** Ce qu’une écriture a fait de la fiche. */
    enum Effet {
        CREEE,
        CHANGEE,
        INCHANGEE
    }

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcPartenaires(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Structure> structures() {
        return jdbc.sql(STRUCTURES
                        + " from partenaires.structure s where s.retiree_le is null order by lower(s.nom), s.id")
                .query((l, _) -> structure(l))
                .list();
    }

    Optional<Structure> structure(long id) {
        return jdbc.sql(STRUCTURES + " from partenaires.structure s where s.id = :id")
                .param("id", id)
                .query((l, _) -> structure(l))
                .optional();
    }

    List<OffreDeService> services() {
        return jdbc.sql(SERVICES + " where o.retiree_le is null and s.retiree_le is null order by lower(o.nom), o.id")
                .query((l, _) -> service(l))
                .list();
    }

    List<OffreDeService> services(long structure) {
        return jdbc.sql(SERVICES
                        + " where o.structure = :structure and o.retiree_le is null order by lower(o.nom), o.id")
                .param("structure", structure)
                .query((l, _) -> service(l))
                .list();
    }

    /** Les services offerts qui portent l’une de ces thématiques. */
    List<OffreDeService> parmi(List<String> thematiques) {
        return jdbc.sql(
                        SERVICES
                                + " where o.thematiques && :thematiques::text[] and o.retiree_le is null and s.retiree_le is null")
                .param("thematiques", thematiques.toArray(String[]::new))
                .query((l, _) -> service(l))
                .list();
    }

    Optional<OffreDeService> service(long id) {
        return jdbc.sql(SERVICES + " where o.id = :id")
                .param("id", id)
                .query((l, _) -> service(l))
                .optional();
    }

    private Structure structure(ResultSet l) throws SQLException {
        return new Structure(
                l.getLong("s_id"),
                l.getLong("s_organisation"),
                new Valeurs(json.readValue(l.getString("s_contenu"), CHAMPS)),
                l.getBoolean("s_demonstration"),
                l.getBoolean("s_retiree"),
                l.getInt("s_version"),
                l.getString("s_modifie_par"));
    }

    private OffreDeService service(ResultSet l) throws SQLException {
        return new OffreDeService(
                l.getLong("o_id"),
                structure(l),
                new Valeurs(json.readValue(l.getString("o_contenu"), CHAMPS)),
                l.getBoolean("o_retiree"),
                l.getInt("o_version"));
    }

    /** Les structures de cette source, de leur clé à leur numéro. */
    Map<String, Long> clesDesStructures(long organisation, String source) {
        var cles = new LinkedHashMap<String, Long>();
        jdbc.sql("select cle, id from partenaires.structure where organisation = :organisation and source = :source")
                .param("organisation", organisation)
                .param("source", source)
                .query(l -> {
                    cles.put(l.getString("cle"), l.getLong("id"));
                });
        return cles;
    }

    /** Pose ou met à jour une structure reçue ; une fiche plus récente ici n’est pas écrasée par une plus ancienne. */
    Effet recevoirUneStructure(long organisation, Valeurs valeurs, String par) {
        return effet(jdbc.sql("""
                insert into partenaires.structure as s (organisation, source, cle, nom, contenu, date_maj, modifie_par)
                values (:organisation, :source, :cle, :nom, :contenu::jsonb, :date, :par)
                on conflict (organisation, source, cle) do update set nom = excluded.nom, contenu = excluded.contenu,
                    date_maj = excluded.date_maj, modifie_par = excluded.modifie_par, modifie_le = now(), version = s.version + 1
                where s.contenu is distinct from excluded.contenu and s.date_maj <= excluded.date_maj
                returning xmax = 0
                """)
                .params(communs(organisation, valeurs, par))
                .query(Boolean.class)
                .optional());
    }

    Effet recevoirUnService(long organisation, long structure, Valeurs valeurs, String par) {
        return effet(jdbc.sql("""
                insert into partenaires.service as o
                    (organisation, structure, source, cle, nom, thematiques, contenu, date_maj, modifie_par)
                values (:organisation, :structure, :source, :cle, :nom, :thematiques, :contenu::jsonb, :date, :par)
                on conflict (organisation, source, cle) do update set structure = excluded.structure, nom = excluded.nom,
                    thematiques = excluded.thematiques, contenu = excluded.contenu, date_maj = excluded.date_maj,
                    modifie_par = excluded.modifie_par, modifie_le = now(), version = o.version + 1
                where (o.contenu is distinct from excluded.contenu or o.structure <> excluded.structure)
                    and o.date_maj <= excluded.date_maj
                returning xmax = 0
                """)
                .params(communs(organisation, valeurs, par))
                .param("structure", structure)
                .param("thematiques", valeurs.liste("thematiques").toArray(String[]::new))
                .query(Boolean.class)
                .optional());
    }

    private static Effet effet(Optional<Boolean> creee) {
        return creee.map(c -> c ? Effet.CREEE : Effet.CHANGEE).orElse(Effet.INCHANGEE);
    }

    private Map<String, Object> communs(long organisation, Valeurs valeurs, String par) {
        var parametres = new LinkedHashMap<String, Object>();
        parametres.put("organisation", organisation);
        parametres.put("source", valeurs.texte("source"));
        parametres.put("cle", valeurs.texte("id"));
        parametres.put("nom", valeurs.texte("nom"));
        parametres.put("contenu", json.writeValueAsString(valeurs.champs()));
        parametres.put("date", Date.valueOf(valeurs.texte("date_maj")));
        parametres.put("par", par);
        return parametres;
    }

    long creerUneStructure(long organisation, Valeurs valeurs, Valeurs local, String par, boolean demonstration) {
        return jdbc.sql("""
                insert into partenaires.structure
                    (organisation, source, cle, nom, contenu, local, date_maj, demonstration, modifie_par)
                values (:organisation, :source, :cle, :nom, :contenu::jsonb, :local::jsonb, :date, :demonstration, :par)
                returning id
                """)
                .params(communs(organisation, valeurs, par))
                .param("local", json.writeValueAsString(local.champs()))
                .param("demonstration", demonstration)
                .query(Long.class)
                .single();
    }

    long creerUnService(long organisation, long structure, Valeurs valeurs, Valeurs local, String par) {
        return jdbc.sql("""
                insert into partenaires.service
                    (organisation, structure, source, cle, nom, thematiques, contenu, local, date_maj, modifie_par)
                values (:organisation, :structure, :source, :cle, :nom, :thematiques, :contenu::jsonb, :local::jsonb, :date, :par)
                returning id
                """)
                .params(communs(organisation, valeurs, par))
                .param("structure", structure)
                .param("thematiques", valeurs.liste("thematiques").toArray(String[]::new))
                .param("local", json.writeValueAsString(local.champs()))
                .query(Long.class)
                .single();
    }

    /** Vrai si la fiche était encore à cette version. */
    boolean changerUneStructure(long id, int version, Valeurs valeurs, Valeurs local, String par) {
        return jdbc.sql("""
                update partenaires.structure set nom = :nom, contenu = :contenu::jsonb, local = :local::jsonb, date_maj = :date,
                    modifie_par = :par, modifie_le = now(), version = version + 1
                where id = :id and version = :version
                """)
                        .params(communs(0, valeurs, par))
                        .param("local", json.writeValueAsString(local.champs()))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean changerUnService(long id, int version, Valeurs valeurs, Valeurs local, String par) {
        return jdbc.sql("""
                update partenaires.service set nom = :nom, thematiques = :thematiques, contenu = :contenu::jsonb,
                    local = :local::jsonb, date_maj = :date, modifie_par = :par, modifie_le = now(), version = version + 1
                where id = :id and version = :version
                """)
                        .params(communs(0, valeurs, par))
                        .param("thematiques", valeurs.liste("thematiques").toArray(String[]::new))
                        .param("local", json.writeValueAsString(local.champs()))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Relue, rien à changer : la structure et ses services portent cette date. */
    void verifier(long structure, LocalDate jour, String par) {
        for (String sql : List.of("""
                update partenaires.structure set date_maj = :jour, contenu = contenu || jsonb_build_object('date_maj', :jour::text),
                    modifie_par = :par, modifie_le = now(), version = version + 1 where id = :structure
                """, """
                update partenaires.service set date_maj = :jour, contenu = contenu || jsonb_build_object('date_maj', :jour::text),
                    modifie_par = :par, modifie_le = now(), version = version + 1 where structure = :structure and retiree_le is null
                """)) {
            jdbc.sql(sql)
                    .param("jour", Date.valueOf(jour))
                    .param("par", par)
                    .param("structure", structure)
                    .update();
        }
    }

    void retirerUneStructure(long id, String par) {
        retirer("structure", id, par);
    }

    void retirerUnService(long id, String par) {
        retirer("service", id, par);
    }

    private void retirer(String table, long id, String par) {
        jdbc.sql("update partenaires." + table
                        + " set retiree_le = current_date, modifie_par = :par, version = version + 1 where id = :id")
                .param("id", id)
                .param("par", par)
                .update();
    }

    List<ActionCommune> actions(long structure) {
        return jdbc.sql("""
                select jour, titre, seances, participants, cout, avis, cree_par from partenaires.action_commune
                where structure = :structure order by jour desc, id desc
                """)
                .param("structure", structure)
                .query((l, _) -> new ActionCommune(
                        l.getDate("jour").toLocalDate(),
                        l.getString("titre"),
                        l.getInt("seances"),
                        l.getInt("participants"),
                        new Montant(l.getLong("cout")),
                        l.getString("avis"),
                        l.getString("cree_par")))
                .list();
    }

    void ajouter(long organisation, long structure, ActionCommune action) {
        jdbc.sql("""
                insert into partenaires.action_commune
                    (organisation, structure, jour, titre, seances, participants, cout, avis, cree_par)
                values (:organisation, :structure, :jour, :titre, :seances, :participants, :cout, :avis, :par)
                """)
                .param("organisation", organisation)
                .param("structure", structure)
                .param("jour", Date.valueOf(action.jour()))
                .param("titre", action.titre())
                .param("seances", action.seances())
                .param("participants", action.participants())
                .param("cout", action.cout().centimes())
                .param("avis", action.avis())
                .param("par", action.creePar())
                .update();
    }

    boolean demonstrationPosee() {
        return jdbc.sql("select exists (select from partenaires.structure where demonstration)")
                .query(Boolean.class)
                .single();
    }
}
