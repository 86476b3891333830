package fr.maillage.socle.acces.connexion;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * La session lue pour la requête en cours : Spring Session la redemande en finissant la réponse, et la base n’a pas à la relire. Rien
 * ne survit à la requête : la suivante relit, et voit une session fermée ou changée ailleurs.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionDeLaRequete extends OncePerRequestFilter {
    private static final class Memoire {
        private @Nullable SessionWeb lue;
    }

    private final ThreadLocal<Memoire> enCours = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest demande, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        enCours.set(new Memoire());
        try {
            suite.doFilter(demande, reponse);
        } finally {
            enCours.remove();
        }
    }

    Optional<SessionWeb> lue(String jeton) {
        return Optional.ofNullable(enCours.get())
                .flatMap(memoire -> Optional.ofNullable(memoire.lue))
                .filter(session -> session.getId().equals(jeton));
    }

    void retenir(SessionWeb session) {
        var memoire = enCours.get();
        if (memoire != null) memoire.lue = session;
    }

    void oublier() {
        var memoire = enCours.get();
        if (memoire != null) memoire.lue = null;
    }
}
