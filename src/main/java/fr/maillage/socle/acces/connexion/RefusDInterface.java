package fr.maillage.socle.acces.connexion;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Un logiciel qui se présente mal reçoit un problème écrit (RFC 9457), non la page de connexion. */
final class RefusDInterface {
    private RefusDInterface() {}

    static boolean concerne(HttpServletRequest demande) {
        return demande.getRequestURI().startsWith("/api/");
    }

    static void sansSession(HttpServletResponse reponse) throws IOException {
        repondre(
                reponse,
                HttpServletResponse.SC_UNAUTHORIZED,
                "Connexion demandée",
                "Présentez la session d’un agent de la maison, avec le jeton de la page dans X-CSRF-TOKEN.");
    }

    static void sansJeton(HttpServletResponse reponse) throws IOException {
        repondre(
                reponse,
                HttpServletResponse.SC_FORBIDDEN,
                "Jeton absent",
                "Ajoutez à la demande l’en-tête X-CSRF-TOKEN, avec le jeton de la page (balise meta « jeton »).");
    }

    private static void repondre(HttpServletResponse reponse, int statut, String titre, String phrase)
            throws IOException {
        reponse.setStatus(statut);
        reponse.setContentType("application/problem+json;charset=UTF-8");
        reponse.getWriter()
                .write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(titre, statut, phrase));
    }
}
