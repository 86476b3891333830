package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Annonces;
import fr.maillage.socle.acces.FaitDAcces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** La sortie : elle se note, puis ramène à la porte. */
@Component
@Order(0)
class FinDeSession implements LogoutHandler, LogoutSuccessHandler {
    private final Annonces annonces;
    private final FournisseurExterne fournisseur;

    FinDeSession(Annonces annonces, FournisseurExterne fournisseur) {
        this.fournisseur = fournisseur;
        this.annonces = annonces;
    }

    @Override
    public void logout(HttpServletRequest demande, HttpServletResponse reponse, @Nullable Authentication preuve) {
        var session = demande.getSession(false);
        if (session != null) {
            demande.setAttribute(
                    ConnexionExterne.JETON_D_IDENTITE, session.getAttribute(ConnexionExterne.JETON_D_IDENTITE));
        }
        if (preuve != null && preuve.getPrincipal() instanceof AgentConnecte) {
            annonces.annoncer(FaitDAcces.de(FaitDAcces.Nature.DECONNEXION, null, "Sortie de la maison", null));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest demande, HttpServletResponse reponse, @Nullable Authentication preuve)
            throws IOException {
        reponse.sendRedirect(destination(demande));
    }

    /** Qui est entré par son fournisseur d’identité s’y déconnecte aussi. */
    private String destination(HttpServletRequest demande) {
        String chezNous = "/connexion?sortie";
        Object jeton = demande.getAttribute(ConnexionExterne.JETON_D_IDENTITE);
        String ailleurs = fournisseur.finDeSession();
        if (jeton == null || ailleurs == null) return chezNous;
        String retour = ServletUriComponentsBuilder.fromRequestUri(demande)
                .replacePath("/connexion")
                .replaceQuery(null)
                .build()
                .toUriString();
        return UriComponentsBuilder.fromUriString(ailleurs)
                .queryParam("id_token_hint", jeton)
                .queryParam("post_logout_redirect_uri", retour)
                .queryParam("state", UUID.randomUUID())
                .build()
                .toUriString();
    }
}
