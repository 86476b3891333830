package fr.maillage.socle.acces;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Où revenir après la connexion : toujours une adresse de la maison, jamais une adresse fournie de dehors. */
public final class Retour {
    private Retour() {}

    /** L’adresse de connexion qui ramènera à la page demandée. */
    public static String versLaConnexion(HttpServletRequest requete) {
        if (!requete.getMethod().equals("GET")) return "/connexion";
        String question = requete.getQueryString();
        String page = requete.getRequestURI() + (question == null ? "" : "?" + question);
        return page.equals("/") ? "/connexion" : "/connexion?suite=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** La page demandée si elle est bien de la maison, l’accueil sinon. */
    public static String sur(@Nullable String suite) {
        return suite != null
                        && suite.length() <= 2000
                        && suite.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*")
                        && !suite.startsWith("/connexion")
                        && !suite.startsWith("/deconnexion")
                ? suite
                : "/";
    }
}
