package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.AccesProperties;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;

/**
 * Les sessions, en base : une lecture par requête, qui vérifie du même coup que le compte est ouvert et la fonction en
 * vigueur ; une écriture seulement quand quelque chose a changé, ou une fois par minute.
 */
@Repository
class JdbcSessions implements SessionRepository<SessionWeb> {
    static final String APPAREIL = "maillage.appareil";
    static final String CONTEXTE = "SPRING_SECURITY_CONTEXT";

    /** D’où la session a été ouverte, pour que l’agent reconnaisse les siennes. */
    record Appareil(String adresse, String navigateur) implements java.io.Serializable {}

    /** Une session ouverte, telle qu’on la montre. */
    record SessionOuverte(String reference, Instant creation, Instant vue, String adresse, String navigateur) {}

    private final JdbcClient jdbc;
    private final AccesProperties reglages;
    private final SessionDeLaRequete deLaRequete;
    private final ContenusRelus contenus = new ContenusRelus();

    JdbcSessions(JdbcClient jdbc, AccesProperties reglages, SessionDeLaRequete deLaRequete) {
        this.jdbc = jdbc;
        this.reglages = reglages;
        this.deLaRequete = deLaRequete;
    }

    @Override
    public SessionWeb createSession() {
        var session = SessionWeb.nouvelle(reglages.inactivite());
        session.setAttribute(QuiTravaille.REFERENCE, UUID.randomUUID().toString());
        return session;
    }

    @Override
    public @Nullable SessionWeb findById(String jeton) {
        return deLaRequete.lue(jeton).or(() -> chercher(jeton)).orElse(null);
    }

    private Optional<SessionWeb> chercher(String jeton) {
        var session = jdbc.sql("""
                select creee_le, vue_le, contenu from acces.session_web
                where empreinte = :empreinte and expire_le > now()
                  and (agent is null or acces.affectation_en_vigueur(affectation, :validees))
                """)
                .param("empreinte", JdbcEssais.Empreinte.de(jeton))
                .param("validees", reglages.validationDesFonctions())
                .query((ligne, _) -> relire(jeton, ligne))
                .optional()
                .flatMap(s -> s);
        session.ifPresent(deLaRequete::retenir);
        return session;
    }

    private Optional<SessionWeb> relire(String jeton, ResultSet ligne) throws SQLException {
        return contenus.relire(jeton, ligne.getBytes("contenu")).map(contenu -> {
            try {
                return SessionWeb.relue(
                        jeton,
                        ligne.getTimestamp("creee_le").toInstant(),
                        ligne.getTimestamp("vue_le").toInstant(),
                        reglages.inactivite(),
                        contenu);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void save(SessionWeb session) {
        String avant = session.jetonEnBase();
        if (avant == null) inserer(session);
        else if (session.modifiee()) modifier(session, avant);
        else if (session.vueDepuisLongtemps()) prolonger(session);
        else return;
        session.ecrite();
    }

    private void inserer(SessionWeb session) {
        var agent = agent(session);
        Appareil appareil = session.getAttributeOrDefault(APPAREIL, new Appareil("", ""));
        jdbc.sql("""
                insert into acces.session_web
                    (empreinte, reference, agent, affectation, creee_le, vue_le, expire_le, adresse, navigateur, contenu)
                values (:empreinte, :reference::uuid, :agent, :affectation, :creation, :vue, :expiration, :adresse, :navigateur,
                        :contenu)
                """)
                .param("empreinte", JdbcEssais.Empreinte.de(session.getId()))
                .param("reference", session.getRequiredAttribute(QuiTravaille.REFERENCE))
                .param("agent", agent.map(AgentConnecte::id).orElse(null))
                .param("affectation", agent.map(AgentConnecte::affectation).orElse(null))
                .param("creation", utc(session.getCreationTime()))
                .param("vue", utc(session.getLastAccessedTime()))
                .param("expiration", utc(session.getLastAccessedTime().plus(session.getMaxInactiveInterval())))
                .param("adresse", appareil.adresse())
                .param("navigateur", appareil.navigateur())
                .param("contenu", serialiser(session.contenu()))
                .update();
    }

    private void modifier(SessionWeb session, String avant) {
        var agent = agent(session);
        jdbc.sql("""
                update acces.session_web
                set empreinte = :empreinte, agent = :agent, affectation = :affectation, vue_le = :vue,
                    expire_le = :expiration, contenu = :contenu
                where empreinte = :avant
                """)
                .param("empreinte", JdbcEssais.Empreinte.de(session.getId()))
                .param("agent", agent.map(AgentConnecte::id).orElse(null))
                .param("affectation", agent.map(AgentConnecte::affectation).orElse(null))
                .param("vue", utc(session.getLastAccessedTime()))
                .param("expiration", utc(session.getLastAccessedTime().plus(session.getMaxInactiveInterval())))
                .param("contenu", serialiser(session.contenu()))
                .param("avant", JdbcEssais.Empreinte.de(avant))
                .update();
    }

    private void prolonger(SessionWeb session) {
        jdbc.sql("update acces.session_web set vue_le = :vue, expire_le = :expiration where empreinte = :empreinte")
                .param("vue", utc(session.getLastAccessedTime()))
                .param("expiration", utc(session.getLastAccessedTime().plus(session.getMaxInactiveInterval())))
                .param("empreinte", JdbcEssais.Empreinte.de(session.getId()))
                .update();
    }

    @Override
    public void deleteById(String jeton) {
        deLaRequete.oublier();
        jdbc.sql("delete from acces.session_web where empreinte = :empreinte")
                .param("empreinte", JdbcEssais.Empreinte.de(jeton))
                .update();
    }

    List<SessionOuverte> ouvertes(long agent) {
        return jdbc.sql("""
                select reference::text, creee_le, vue_le, adresse, navigateur from acces.session_web
                where agent = :agent and expire_le > now() order by vue_le desc
                """)
                .param("agent", agent)
                .query((l, _) -> new SessionOuverte(
                        l.getString("reference"),
                        l.getTimestamp("creee_le").toInstant(),
                        l.getTimestamp("vue_le").toInstant(),
                        l.getString("adresse"),
                        l.getString("navigateur")))
                .list();
    }

    int fermer(long agent, String reference) {
        deLaRequete.oublier();
        return jdbc.sql("delete from acces.session_web where agent = :agent and reference::text = :reference")
                .param("agent", agent)
                .param("reference", reference)
                .update();
    }

    /** Ferme toutes les sessions de l’agent, sauf éventuellement celle d’où il le demande. */
    int fermerToutes(long agent, String saufReference) {
        deLaRequete.oublier();
        return jdbc.sql("delete from acces.session_web where agent = :agent and reference::text <> :sauf")
                .param("agent", agent)
                .param("sauf", saufReference)
                .update();
    }

    int purger() {
        return jdbc.sql("delete from acces.session_web where expire_le < now()").update();
    }

    private static Optional<AgentConnecte> agent(SessionWeb session) {
        SecurityContext contexte = session.getAttribute(CONTEXTE);
        return contexte != null
                        && contexte.getAuthentication() != null
                        && contexte.getAuthentication().getPrincipal() instanceof AgentConnecte agent
                ? Optional.of(agent)
                : Optional.empty();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] serialiser(Map<String, Object> contenu) {
        try (var octets = new ByteArrayOutputStream();
                var flux = new ObjectOutputStream(octets)) {
            flux.writeObject(new HashMap<>(contenu));
            flux.flush();
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("La session contient un objet qui ne s’écrit pas : " + e.getMessage(), e);
        }
    }
}
