package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Annonces;
import fr.maillage.socle.acces.FaitDAcces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** La sortie : elle se note, puis ramène à la porte. */
@Component
@Order(0)
class FinDeSession implements LogoutHandler, LogoutSuccessHandler {
    private final Annonces annonces;

    FinDeSession(Annonces annonces) {
        this.annonces = annonces;
    }

    @Override
    public void logout(HttpServletRequest demande, HttpServletResponse reponse, @Nullable Authentication preuve) {
        if (preuve != null && preuve.getPrincipal() instanceof AgentConnecte) {
            annonces.annoncer(FaitDAcces.de(FaitDAcces.Nature.DECONNEXION, null, "Sortie de la maison", null));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest demande, HttpServletResponse reponse, @Nullable Authentication preuve)
            throws IOException {
        reponse.sendRedirect("/connexion?sortie");
    }
}
