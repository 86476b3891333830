package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.IdentiteDOrganisation;
import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.RegistreDesSirets;
import fr.maillage.socle.acces.pages.OrganisationPage;
import fr.maillage.socle.acces.pages.UnitesPage;
import fr.maillage.socle.commun.Couleur;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrganisations implements IdentiteDOrganisation.Registre, RegistreDesSirets {
    private static final String UNITE = """
            select u.id, u.nom, u.mention, u.fermee_le,
                   coalesce((select string_agg(s.commune, ' ' order by s.commune) from acces.secteur s where s.unite = u.id), '')
                       as communes,
                   (select count(distinct f.agent) from acces.affectation f
                    where f.unite = u.id and f.debut <= current_date and (f.fin is null or f.fin >= current_date)) as agents
            from acces.unite u
            """;

    private final JdbcClient jdbc;

    JdbcOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrganisationPage.Organisation> lister() {
        return jdbc.sql(
                        "select id, nature, profil, siret, nom, couleur, logo is not null as logo from acces.organisation order by nom")
                .query(JdbcOrganisations::lire)
                .list();
    }

    OrganisationPage.Organisation exiger(long organisation) {
        return jdbc.sql(
                        "select id, nature, profil, siret, nom, couleur, logo is not null as logo from acces.organisation where id = :id")
                .param("id", organisation)
                .query(JdbcOrganisations::lire)
                .single();
    }

    boolean connue(Siret siret) {
        return jdbc.sql("select exists (select from acces.organisation where siret = :siret)")
                .param("siret", siret.numero())
                .query(Boolean.class)
                .single();
    }

    long creer(Nature nature, Profil profil, Siret siret, String nom) {
        return jdbc.sql("""
                insert into acces.organisation (nature, profil, siret, nom) values (:nature, :profil, :siret, :nom) returning id
                """)
                .param("nature", nature.name())
                .param("profil", profil.name())
                .param("siret", siret.numero())
                .param("nom", nom)
                .query(Long.class)
                .single();
    }

    void modifier(long organisation, Nature nature, Profil profil, String nom) {
        jdbc.sql("""
                update acces.organisation set nature = :nature, profil = :profil, nom = :nom, version = version + 1 where id = :id
                """)
                .param("nature", nature.name())
                .param("profil", profil.name())
                .param("nom", nom)
                .param("id", organisation)
                .update();
    }

    void poserLeLogo(long organisation, byte @Nullable [] image, @Nullable String genre) {
        jdbc.sql(
                        "update acces.organisation set logo = :image, logo_genre = :genre, version = version + 1 where id = :id")
                .param("image", image)
                .param("genre", genre)
                .param("id", organisation)
                .update();
    }

    void choisirLaCouleur(long organisation, @Nullable Couleur couleur) {
        jdbc.sql("update acces.organisation set couleur = :couleur, version = version + 1 where id = :id")
                .param("couleur", couleur == null ? null : couleur.toString())
                .param("id", organisation)
                .update();
    }

    @Override
    public Optional<Long> organisationDe(String siret) {
        return jdbc.sql("select id from acces.organisation where siret = :siret")
                .param("siret", siret)
                .query(Long.class)
                .optional();
    }

    @Override
    public IdentiteDOrganisation de(long organisation) {
        return jdbc.sql("select couleur, logo, logo_genre from acces.organisation where id = :id")
                .param("id", organisation)
                .query((l, _) -> {
                    String couleur = l.getString("couleur");
                    byte[] logo = l.getBytes("logo");
                    return new IdentiteDOrganisation(
                            couleur == null ? null : Couleur.lire(couleur),
                            logo == null ? null : new IdentiteDOrganisation.Image(logo, l.getString("logo_genre")));
                })
                .single();
    }

    List<UnitesPage.Unite> unites(long organisation) {
        return jdbc.sql(UNITE + "where u.organisation = :organisation order by u.fermee_le nulls first, u.nom")
                .param("organisation", organisation)
                .query(JdbcOrganisations::lireUnite)
                .list();
    }

    Optional<UnitesPage.Unite> unite(long organisation, long unite) {
        return jdbc.sql(UNITE + "where u.organisation = :organisation and u.id = :unite")
                .param("organisation", organisation)
                .param("unite", unite)
                .query(JdbcOrganisations::lireUnite)
                .optional();
    }

    long creerUnite(long organisation, String nom, String mention) {
        return jdbc.sql("""
                insert into acces.unite (organisation, nom, mention) values (:organisation, :nom, :mention)
                on conflict (organisation, nom) do update set nom = excluded.nom returning id
                """)
                .param("organisation", organisation)
                .param("nom", nom)
                .param("mention", mention)
                .query(Long.class)
                .single();
    }

    boolean nomPris(long organisation, String nom, long saufUnite) {
        return jdbc.sql("""
                select exists (select from acces.unite where organisation = :organisation and nom = :nom and id <> :sauf)
                """)
                .param("organisation", organisation)
                .param("nom", nom)
                .param("sauf", saufUnite)
                .query(Boolean.class)
                .single();
    }

    void modifierUnite(long unite, String nom, String mention, @Nullable LocalDate fermeeLe) {
        jdbc.sql("""
                update acces.unite set nom = :nom, mention = :mention, fermee_le = :fermee, version = version + 1 where id = :unite
                """)
                .param("nom", nom)
                .param("mention", mention)
                .param("fermee", fermeeLe)
                .param("unite", unite)
                .update();
    }

    void poserLeSecteur(long organisation, long unite, List<String> communes) {
        jdbc.sql("delete from acces.secteur where unite = :unite")
                .param("unite", unite)
                .update();
        jdbc.sql("""
                insert into acces.secteur (unite, organisation, commune)
                select :unite, :organisation, c from unnest(:communes) c on conflict do nothing
                """)
                .param("unite", unite)
                .param("organisation", organisation)
                .param("communes", communes.toArray(String[]::new))
                .update();
    }

    private static OrganisationPage.Organisation lire(ResultSet l, int rang) throws SQLException {
        return new OrganisationPage.Organisation(
                l.getLong("id"),
                Nature.valueOf(l.getString("nature")),
                Profil.valueOf(l.getString("profil")),
                Siret.enGroupes(l.getString("siret")),
                l.getString("nom"),
                l.getString("couleur"),
                l.getBoolean("logo"));
    }

    private static UnitesPage.Unite lireUnite(ResultSet l, int rang) throws SQLException {
        String communes = l.getString("communes");
        return new UnitesPage.Unite(
                l.getLong("id"),
                l.getString("nom"),
                l.getString("mention"),
                l.getObject("fermee_le", LocalDate.class),
                communes.isEmpty() ? List.of() : Arrays.asList(communes.split(" ")),
                l.getInt("agents"));
    }
}
