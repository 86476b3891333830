package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.acces.pages.AValiderPage;
import fr.maillage.socle.acces.pages.AgentPage;
import fr.maillage.socle.acces.pages.AgentsPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgents {
    private final JdbcClient jdbc;

    JdbcAgents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Les agents de l’organisation courante ; la base n’en montre pas d’autres. */
    List<AgentsPage.Ligne> chercher(long organisation, String texte, int limite) {
        return jdbc.sql("""
                select a.id, a.identifiant, a.nom, a.ferme_le, a.organisation = :organisation as de_la_maison,
                       coalesce(string_agg(f.fonction, ',' order by f.debut desc)
                           filter (where f.debut <= current_date and (f.fin is null or f.fin >= current_date)
                                   and f.validee_le is not null), '') as fonctions,
                       count(*) filter (where f.validee_le is null and (f.fin is null or f.fin >= current_date)) as a_valider
                from acces.agent a
                left join acces.affectation f on f.agent = a.id and f.organisation = :organisation
                where (a.organisation = :organisation or f.id is not null)
                  and (:texte = '' or a.nom ilike :motif or a.identifiant ilike :motif)
                group by a.id
                order by a.ferme_le nulls first, a.nom
                limit :limite
                """)
                .param("organisation", organisation)
                .param("texte", texte)
                .param("motif", "%" + texte.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("limite", limite)
                .query((l, _) -> new AgentsPage.Ligne(
                        l.getLong("id"),
                        l.getString("identifiant"),
                        l.getString("nom"),
                        fonctions(l.getString("fonctions")),
                        l.getInt("a_valider"),
                        l.getObject("ferme_le", LocalDate.class),
                        !l.getBoolean("de_la_maison")))
                .list();
    }

    Optional<AgentPage.Identite> lire(long organisation, long agent) {
        return jdbc.sql("""
                select id, identifiant, nom, courriel, profession, ferme_le, totp_depuis is not null as totp,
                       mot_de_passe is not null as mot_de_passe, organisation = :organisation as de_la_maison
                from acces.agent a
                where id = :agent and (organisation = :organisation
                    or exists (select from acces.affectation f where f.agent = a.id and f.organisation = :organisation))
                """)
                .param("organisation", organisation)
                .param("agent", agent)
                .query((l, _) -> new AgentPage.Identite(
                        l.getLong("id"),
                        l.getString("identifiant"),
                        l.getString("nom"),
                        l.getString("courriel") == null ? "" : l.getString("courriel"),
                        l.getString("profession") == null
                                ? Profession.autre()
                                : Profession.valueOf(l.getString("profession")),
                        l.getObject("ferme_le", LocalDate.class),
                        l.getBoolean("totp"),
                        l.getBoolean("mot_de_passe"),
                        l.getBoolean("de_la_maison")))
                .optional();
    }

    List<AgentPage.Affectation> fonctions(long organisation, long agent) {
        return jdbc.sql("""
                select f.id, f.fonction, coalesce(u.nom, '') as unite, f.debut, f.fin, f.validee_le is not null as validee
                from acces.affectation f left join acces.unite u on u.id = f.unite
                where f.agent = :agent and f.organisation = :organisation
                order by f.debut desc, f.id desc
                """)
                .param("agent", agent)
                .param("organisation", organisation)
                .query((l, _) -> new AgentPage.Affectation(
                        l.getLong("id"),
                        Fonction.valueOf(l.getString("fonction")),
                        l.getString("unite"),
                        l.getObject("debut", LocalDate.class),
                        l.getObject("fin", LocalDate.class),
                        l.getBoolean("validee")))
                .list();
    }

    boolean identifiantPris(String identifiant) {
        return jdbc.sql("select acces.identifiant_pris(:identifiant)")
                .param("identifiant", identifiant)
                .query(Boolean.class)
                .single();
    }

    boolean courrielPris(String courriel, long saufAgent) {
        return jdbc.sql("select acces.courriel_pris(:courriel, :sauf)")
                .param("courriel", courriel)
                .param("sauf", saufAgent)
                .query(Boolean.class)
                .single();
    }

    long creer(long organisation, String identifiant, String nom, @Nullable String courriel, Profession profession) {
        return jdbc.sql("""
                insert into acces.agent (organisation, identifiant, nom, courriel, profession)
                values (:organisation, :identifiant, :nom, :courriel, :profession) returning id
                """)
                .param("organisation", organisation)
                .param("identifiant", identifiant)
                .param("nom", nom)
                .param("courriel", courriel)
                .param("profession", profession.name())
                .query(Long.class)
                .single();
    }

    void modifier(long agent, String nom, @Nullable String courriel, Profession profession) {
        jdbc.sql("""
                update acces.agent set nom = :nom, courriel = :courriel, profession = :profession, version = version + 1
                where id = :agent
                """)
                .param("nom", nom)
                .param("courriel", courriel)
                .param("profession", profession.name())
                .param("agent", agent)
                .update();
    }

    void fermer(long agent, @Nullable LocalDate date) {
        jdbc.sql("update acces.agent set ferme_le = :date, version = version + 1 where id = :agent")
                .param("date", date)
                .param("agent", agent)
                .update();
    }

    void affecter(
            long agent,
            long organisation,
            @Nullable Long unite,
            Fonction fonction,
            LocalDate debut,
            @Nullable LocalDate fin,
            @Nullable Long donneePar,
            boolean validee) {
        jdbc.sql("""
                insert into acces.affectation (agent, organisation, unite, fonction, debut, fin, donnee_par, validee_le)
                values (:agent, :organisation, :unite, :fonction, :debut, :fin, :donneePar,
                        case when :validee then now() end)
                """)
                .param("agent", agent)
                .param("organisation", organisation)
                .param("unite", unite)
                .param("fonction", fonction.name())
                .param("debut", debut)
                .param("fin", fin)
                .param("donneePar", donneePar)
                .param("validee", validee)
                .update();
    }

    /** Une fonction qui finirait avant d’avoir commencé n’aura pas lieu : elle s’efface, le journal s’en souvient. */
    void finir(long organisation, long affectation, LocalDate dernierJour) {
        jdbc.sql(
                        "delete from acces.affectation where id = :affectation and organisation = :organisation and debut > :dernier")
                .param("affectation", affectation)
                .param("organisation", organisation)
                .param("dernier", dernierJour)
                .update();
        jdbc.sql("""
                update acces.affectation set fin = :dernier
                where id = :affectation and organisation = :organisation and (fin is null or fin > :dernier)
                """)
                .param("dernier", dernierJour)
                .param("affectation", affectation)
                .param("organisation", organisation)
                .update();
    }

    List<AValiderPage.Ligne> aValider(long organisation, @Nullable Long unite, long valideur) {
        return jdbc.sql("""
                select f.id, a.nom, a.id as agent, f.fonction, coalesce(u.nom, '') as unite, f.unite as id_unite, f.debut,
                       f.fin, coalesce(d.nom, 'la ligne de commande') as donneur,
                       (f.donnee_par is distinct from :valideur and f.agent <> :valideur) as possible
                from acces.affectation f
                join acces.agent a on a.id = f.agent
                left join acces.unite u on u.id = f.unite
                left join acces.agent d on d.id = f.donnee_par
                where f.organisation = :organisation and f.validee_le is null
                  and (f.fin is null or f.fin >= current_date)
                  and (:unite::bigint is null or f.unite = :unite)
                order by f.debut, f.id
                """)
                .param("organisation", organisation)
                .param("unite", unite)
                .param("valideur", valideur)
                .query((l, _) -> new AValiderPage.Ligne(
                        l.getLong("id"),
                        l.getString("nom"),
                        Fonction.valueOf(l.getString("fonction")),
                        l.getString("unite"),
                        l.getObject("debut", LocalDate.class),
                        l.getObject("fin", LocalDate.class),
                        l.getString("donneur"),
                        l.getBoolean("possible")))
                .list();
    }

    int valider(long affectation, long valideur) {
        return jdbc.sql("""
                update acces.affectation set validee_le = now(), validee_par = :valideur
                where id = :affectation and validee_le is null and agent <> :valideur
                  and donnee_par is distinct from :valideur
                """)
                .param("affectation", affectation)
                .param("valideur", valideur)
                .update();
    }

    int refuser(long affectation) {
        return jdbc.sql("delete from acces.affectation where id = :affectation and validee_le is null")
                .param("affectation", affectation)
                .update();
    }

    private static List<Fonction> fonctions(String liste) {
        return liste.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(liste.split(","))
                        .map(Fonction::valueOf)
                        .distinct()
                        .toList();
    }
}
