package fr.maillage.territoires.projets;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Toujours dans une transaction : c’est à son début que la base apprend qui lit ; sans cela, elle ne montre rien. */
@Repository
@Transactional
class JdbcFiches {
    private static final String COLONNES = """
            select id, organisation, nature, etat, titre, territoires, publics, debut, fin, prevus, beneficiaires,
                   demonstration, version, modifie_par, contenu
            from projets.fiche
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcFiches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Fiche> toutes(long organisation) {
        return jdbc.sql(COLONNES
                        + "where organisation = :organisation order by coalesce(debut, fin) desc nulls last, id desc")
                .param("organisation", organisation)
                .query(this::lire)
                .list();
    }

    /** Une fiche à venir ou en cours et son prochain jalon, s’il en reste : sans son contenu, que l’accueil n’a pas à relire. */
    record EnAttente(
            long id,
            EtatDeFiche etat,
            String titre,
            @Nullable String jalon,
            @Nullable LocalDate prevu) {}

    List<EnAttente> enAttente(long organisation, int auPlus) {
        return jdbc.sql("""
                select f.id, f.etat, f.titre, j.titre as jalon, j.prevu
                from projets.fiche f left join lateral (
                    select e ->> 'titre' as titre, (e ->> 'prevu')::date as prevu from jsonb_array_elements(f.contenu -> 'jalons') e
                    where e ->> 'fait' is null and e ->> 'prevu' is not null order by 2 limit 1) j on true
                where f.organisation = :organisation and f.etat in ('EN_COURS', 'IDEE')
                order by j.prevu nulls last, coalesce(f.debut, f.fin) desc nulls last, f.id desc
                limit :auPlus
                """)
                .param("organisation", organisation)
                .param("auPlus", auPlus)
                .query(EnAttente.class)
                .list();
    }

    /** Le titre de chaque fiche, sans son contenu : de quoi la retrouver. */
    record Nommee(long id, NatureDeFiche nature, EtatDeFiche etat, String titre) {}

    List<Nommee> nommees(long organisation) {
        return jdbc.sql("""
                select id, nature, etat, titre from projets.fiche where organisation = :organisation
                order by coalesce(debut, fin) desc nulls last, id desc
                """)
                .param("organisation", organisation)
                .query(Nommee.class)
                .list();
    }

    Optional<Fiche> trouver(long organisation, long id) {
        return jdbc.sql(COLONNES + "where organisation = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .query(this::lire)
                .optional();
    }

    boolean demonstrationPosee() {
        return jdbc.sql("select exists (select 1 from projets.fiche where demonstration)")
                .query(Boolean.class)
                .single();
    }

    long creer(Fiche fiche, String par) {
        return ecriture("""
                insert into projets.fiche (organisation, nature, etat, titre, territoires, publics, debut, fin, prevus,
                    beneficiaires, depenses, recettes, signaux, contenu, demonstration, modifie_par)
                values (:organisation, :nature, :etat, :titre, :territoires, :publics, :debut, :fin, :prevus,
                    :beneficiaires, :depenses, :recettes, :signaux, cast(:contenu as jsonb), :demonstration, :par)
                returning id
                """, fiche, par)
                .param("demonstration", fiche.demonstration())
                .query(Long.class)
                .single();
    }

    /** Vrai si la version lue était encore la bonne : sinon rien n’a changé. */
    boolean modifier(Fiche fiche, String par) {
        return ecriture("""
                update projets.fiche set nature = :nature, etat = :etat, titre = :titre, territoires = :territoires,
                    publics = :publics, debut = :debut, fin = :fin, prevus = :prevus, beneficiaires = :beneficiaires,
                    depenses = :depenses, recettes = :recettes, signaux = :signaux, contenu = cast(:contenu as jsonb),
                    version = version + 1, modifie_par = :par, modifie_le = now()
                where id = :id and organisation = :organisation and version = :version
                """, fiche, par)
                        .param("id", fiche.id())
                        .param("version", fiche.version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec ecriture(String sql, Fiche fiche, String par) {
        return jdbc.sql(sql)
                .param("organisation", fiche.organisation())
                .param("nature", fiche.nature().name())
                .param("etat", fiche.etat().name())
                .param("titre", fiche.titre())
                .param("territoires", fiche.territoires().toArray(String[]::new))
                .param("publics", fiche.publics().toArray(String[]::new))
                .param("debut", fiche.debut())
                .param("fin", fiche.fin())
                .param("prevus", fiche.prevus())
                .param("beneficiaires", fiche.beneficiaires())
                .param("depenses", fiche.depenses().centimes())
                .param("recettes", fiche.recettes().centimes())
                .param("signaux", fiche.contenu().origine().signaux())
                .param("contenu", json.writeValueAsString(fiche.contenu()))
                .param("par", par);
    }

    private Fiche lire(ResultSet ligne, int rang) throws SQLException {
        return new Fiche(
                ligne.getLong("id"),
                ligne.getLong("organisation"),
                NatureDeFiche.valueOf(ligne.getString("nature")),
                EtatDeFiche.valueOf(ligne.getString("etat")),
                ligne.getString("titre"),
                liste(ligne.getArray("territoires")),
                liste(ligne.getArray("publics")),
                ligne.getObject("debut", LocalDate.class),
                ligne.getObject("fin", LocalDate.class),
                entier(ligne, "prevus"),
                entier(ligne, "beneficiaires"),
                ligne.getBoolean("demonstration"),
                ligne.getInt("version"),
                ligne.getString("modifie_par"),
                json.readValue(ligne.getString("contenu"), Contenu.class));
    }

    private static @Nullable Integer entier(ResultSet ligne, String colonne) throws SQLException {
        int valeur = ligne.getInt(colonne);
        return ligne.wasNull() ? null : valeur;
    }

    private static List<String> liste(Array tableau) throws SQLException {
        return List.of((String[]) tableau.getArray());
    }
}
