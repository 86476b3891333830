package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.connexion.OuvertureDeSession.Moyen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Le retour du fournisseur d’identité : on ouvre la session du compte rapproché, ou l’on explique le refus. */
@Component
class ConnexionExterne implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    static final String JETON_D_IDENTITE = "maillage.jetonDIdentite";
    private static final Logger JOURNAL_TECHNIQUE = LoggerFactory.getLogger(ConnexionExterne.class);

    private final LiaisonExterne liaison;
    private final OuvertureDeSession ouverture;

    ConnexionExterne(LiaisonExterne liaison, OuvertureDeSession ouverture) {
        this.liaison = liaison;
        this.ouverture = ouverture;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest demande, HttpServletResponse reponse, Authentication preuve)
            throws IOException {
        SecurityContextHolder.clearContext();
        var identite = (OidcUser) preuve.getPrincipal();
        var issue = liaison.reconnaitre(java.util.Objects.requireNonNull(identite), demande.getRemoteAddr());
        if (issue instanceof LiaisonExterne.Issue.Reconnu(Compte compte)
                && ouverture.ouvrir(compte, Moyen.EXTERNE, demande, reponse).isPresent()) {
            demande.getSession()
                    .setAttribute(JETON_D_IDENTITE, identite.getIdToken().getTokenValue());
            reponse.sendRedirect("/");
            return;
        }
        refuser(demande, reponse);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest demande, HttpServletResponse reponse, AuthenticationException motif) throws IOException {
        JOURNAL_TECHNIQUE.warn("Le fournisseur d’identité n’a pas abouti : {}", motif.getMessage());
        refuser(demande, reponse);
    }

    private static void refuser(HttpServletRequest demande, HttpServletResponse reponse) throws IOException {
        SecurityContextHolder.clearContext();
        var session = demande.getSession(false);
        if (session != null) session.invalidate();
        reponse.sendRedirect("/connexion?externe");
    }
}
