package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Routes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * Un formulaire envoyé après la fin de la session : on mène à la connexion, et la saisie attend d’être reprise. Celui d’une page ouverte à
 * tous ne mène à aucune connexion : s’il a une reprise, elle rend à la personne ce qu’elle a écrit.
 */
@Component
class DemandeSansJeton {
    private final Routes routes;

    DemandeSansJeton(Routes routes) {
        this.routes = routes;
    }

    void repondre(HttpServletRequest demande, HttpServletResponse reponse) throws IOException, ServletException {
        boolean connecte = QuiTravaille.agent().isPresent();
        if (RefusDInterface.concerne(demande)) {
            if (connecte) RefusDInterface.sansJeton(reponse);
            else RefusDInterface.sansSession(reponse);
            return;
        }
        String reprise = demande.getRequestURI() + "/reprise";
        if (routes.ouverte(reprise)) {
            demande.getRequestDispatcher(reprise).forward(demande, reponse);
            return;
        }
        if (connecte) {
            reponse.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        FormulaireEnAttente.garder(demande);
        reponse.sendRedirect("/connexion?finie");
    }
}
