package fr.maillage.socle.acces.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAnnuaire {
    private static final String COMPTE = """
            select id, identifiant, nom, courriel, reference_externe, ferme_le from acces.agent
            where organisation = :organisation
            """;

    private final JdbcClient jdbc;

    JdbcAnnuaire(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> organisation(byte[] empreinte) {
        return jdbc.sql("select organisation from acces.annuaire where empreinte = :empreinte")
                .param("empreinte", empreinte)
                .query(Long.class)
                .optional();
    }

    /** Un nouveau jeton annule le précédent. */
    void poser(long organisation, byte[] empreinte) {
        jdbc.sql("""
                insert into acces.annuaire (organisation, empreinte) values (:organisation, :empreinte)
                on conflict (organisation) do update set empreinte = excluded.empreinte, pose_le = now()
                """)
                .param("organisation", organisation)
                .param("empreinte", empreinte)
                .update();
    }

    List<TenirLAnnuaire.Compte> lister(long organisation, @Nullable String identifiant, int apres, int combien) {
        return jdbc.sql(COMPTE + """
                  and (:identifiant::text is null or identifiant = lower(:identifiant))
                order by id offset :apres limit :combien
                """)
                .param("organisation", organisation)
                .param("identifiant", identifiant)
                .param("apres", apres)
                .param("combien", combien)
                .query(JdbcAnnuaire::lire)
                .list();
    }

    int compter(long organisation, @Nullable String identifiant) {
        return jdbc.sql("""
                select count(*) from acces.agent where organisation = :organisation
                  and (:identifiant::text is null or identifiant = lower(:identifiant))
                """)
                .param("organisation", organisation)
                .param("identifiant", identifiant)
                .query(Integer.class)
                .single();
    }

    Optional<TenirLAnnuaire.Compte> lire(long organisation, long agent) {
        return jdbc.sql(COMPTE + " and id = :agent")
                .param("organisation", organisation)
                .param("agent", agent)
                .query(JdbcAnnuaire::lire)
                .optional();
    }

    void accorder(long agent, String nom, @Nullable String courriel, @Nullable String reference) {
        jdbc.sql("""
                update acces.agent set nom = :nom, courriel = :courriel, reference_externe = :reference, version = version + 1
                where id = :agent
                """)
                .param("nom", nom)
                .param("courriel", courriel)
                .param("reference", reference)
                .param("agent", agent)
                .update();
    }

    private static TenirLAnnuaire.Compte lire(java.sql.ResultSet l, int rang) throws java.sql.SQLException {
        return new TenirLAnnuaire.Compte(
                l.getLong("id"),
                l.getString("identifiant"),
                l.getString("nom"),
                l.getString("courriel"),
                l.getString("reference_externe"),
                l.getObject("ferme_le", LocalDate.class) == null);
    }
}
