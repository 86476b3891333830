package fr.maillage.socle.acces.connexion;

import java.net.URI;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** Branche le fournisseur d’identité, s’il y en a un de réglé. */
@Component
class Exterieur {
    private final OidcProperties reglages;
    private final FournisseurExterne fournisseur;
    private final ConnexionExterne retour;

    Exterieur(OidcProperties reglages, FournisseurExterne fournisseur, ConnexionExterne retour) {
        this.reglages = reglages;
        this.fournisseur = fournisseur;
        this.retour = retour;
    }

    void brancher(HttpSecurity http) {
        if (!reglages.actif()) return;
        http.oauth2Login(externe -> externe.clientRegistrationRepository(fournisseur)
                .authorizedClientRepository(new SansJetonsGardes())
                .loginPage("/connexion")
                .authorizationEndpoint(depart -> depart.authorizationRequestResolver(fournisseur.demandes()))
                .redirectionEndpoint(arrivee -> arrivee.baseUri(FournisseurExterne.DEPART + "/retour/*"))
                .userInfoEndpoint(identite -> identite.oidcUserService(fournisseur.identites()))
                .successHandler(retour)
                .failureHandler(retour));
    }

    /** La déconnexion est un formulaire qui finit chez le fournisseur : le navigateur doit l’admettre. */
    String formulaires() {
        if (!reglages.actif()) return "";
        var adresse = URI.create(reglages.emetteur());
        return " " + adresse.getScheme() + "://" + adresse.getAuthority();
    }
}
