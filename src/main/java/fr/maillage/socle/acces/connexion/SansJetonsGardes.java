package fr.maillage.socle.acces.connexion;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** La maison ne parle pas au fournisseur au nom de l’agent : elle ne garde aucun jeton d’accès. */
final class SansJetonsGardes implements OAuth2AuthorizedClientRepository {
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String cle, @Nullable Authentication preuve, HttpServletRequest demande) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            @Nullable Authentication preuve,
            HttpServletRequest demande,
            HttpServletResponse reponse) {
        // Rien à garder.
    }

    @Override
    public void removeAuthorizedClient(
            String cle, @Nullable Authentication preuve, HttpServletRequest demande, HttpServletResponse reponse) {
        // Rien n’a été gardé.
    }
}
