package fr.maillage.socle.acces.connexion;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** La session d’un navigateur, gardée en base ; on n’écrit que ce qui a changé, et l’heure une fois par minute. */
final class SessionWeb implements Session {
    private static final SecureRandom HASARD = new SecureRandom();

    private String jeton;
    private @Nullable String jetonEnBase;
    private final Instant creation;
    private Instant derniereVue;
    private Instant derniereVueEcrite;
    private Duration inactivite;
    private final Map<String, Object> contenu;
    private boolean modifiee;

    private SessionWeb(
            String jeton,
            @Nullable String enBase,
            Instant creation,
            Instant vue,
            Duration inactivite,
            Map<String, Object> contenu) {
        this.jeton = jeton;
        this.jetonEnBase = enBase;
        this.creation = creation;
        this.derniereVue = vue;
        this.derniereVueEcrite = vue;
        this.inactivite = inactivite;
        this.contenu = contenu;
    }

    static SessionWeb nouvelle(Duration inactivite) {
        var maintenant = Instant.now();
        return new SessionWeb(tirer(), null, maintenant, maintenant, inactivite, new HashMap<>());
    }

    static SessionWeb relue(
            String jeton, Instant creation, Instant vue, Duration inactivite, Map<String, Object> contenu) {
        return new SessionWeb(jeton, jeton, creation, vue, inactivite, contenu);
    }

    private static String tirer() {
        byte[] octets = new byte[32];
        HASARD.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    Map<String, Object> contenu() {
        return contenu;
    }

    @Nullable
    String jetonEnBase() {
        return jetonEnBase;
    }

    boolean modifiee() {
        return modifiee || !jeton.equals(jetonEnBase);
    }

    boolean vueDepuisLongtemps() {
        return Duration.between(derniereVueEcrite, derniereVue).compareTo(Duration.ofMinutes(1)) >= 0;
    }

    void ecrite() {
        jetonEnBase = jeton;
        derniereVueEcrite = derniereVue;
        modifiee = false;
    }

    @Override
    public String getId() {
        return jeton;
    }

    @Override
    public String changeSessionId() {
        jeton = tirer();
        return jeton;
    }

    @Override
    @SuppressWarnings("unchecked") // le contrat de Spring Session laisse le type à qui lit
    public <T> @Nullable T getAttribute(String nom) {
        return (T) contenu.get(nom);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(contenu.keySet());
    }

    @Override
    public void setAttribute(String nom, @Nullable Object valeur) {
        if (valeur == null) contenu.remove(nom);
        else contenu.put(nom, valeur);
        modifiee = true;
    }

    @Override
    public void removeAttribute(String nom) {
        modifiee |= contenu.remove(nom) != null;
    }

    @Override
    public Instant getCreationTime() {
        return creation;
    }

    @Override
    public void setLastAccessedTime(Instant instant) {
        derniereVue = instant;
    }

    @Override
    public Instant getLastAccessedTime() {
        return derniereVue;
    }

    @Override
    public void setMaxInactiveInterval(Duration duree) {
        inactivite = duree;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return inactivite;
    }

    @Override
    public boolean isExpired() {
        return derniereVue.plus(inactivite).isBefore(Instant.now());
    }
}
