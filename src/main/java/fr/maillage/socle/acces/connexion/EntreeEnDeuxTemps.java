package fr.maillage.socle.acces.connexion;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Quelqu’un dont le mot de passe est juste et dont on attend le code ; il a cinq minutes. */
record EntreeEnDeuxTemps(long agent, String suite, Instant depuis) implements Serializable {
    private static final String ATTRIBUT = "maillage.entree";
    private static final Duration DELAI = Duration.ofMinutes(5);

    static void attendre(HttpSession session, long agent, String suite) {
        session.setAttribute(ATTRIBUT, new EntreeEnDeuxTemps(agent, suite, Instant.now()));
    }

    static Optional<EntreeEnDeuxTemps> enCours(@Nullable HttpSession session) {
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((EntreeEnDeuxTemps) session.getAttribute(ATTRIBUT))
                        .filter(e -> e.depuis().plus(DELAI).isAfter(Instant.now()));
    }
}
