package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.QuiTravaille;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Un formulaire envoyé après la fin de la session : on mène à la connexion, et la saisie attend d’être reprise. */
@Component
class DemandeSansJeton {
    void repondre(HttpServletRequest demande, HttpServletResponse reponse) throws IOException {
        boolean connecte = QuiTravaille.agent().isPresent();
        if (RefusDInterface.concerne(demande)) {
            if (connecte) RefusDInterface.sansJeton(reponse);
            else RefusDInterface.sansSession(reponse);
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
