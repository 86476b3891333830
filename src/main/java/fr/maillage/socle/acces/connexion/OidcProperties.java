package fr.maillage.socle.acces.connexion;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Le fournisseur d’identité de l’organisation (OpenID Connect) ; sans émetteur, il n’y en a pas.
 *
 * @param profil generique, ou proconnect : périmètres, niveau et numéro d’établissement de ProConnect
 * @param acr niveaux d’authentification acceptés ; vide : tous
 */
@ConfigurationProperties("maillage.acces.oidc")
record OidcProperties(
        @DefaultValue("") String emetteur,
        @DefaultValue("") String client,
        @DefaultValue("") String secret,
        @DefaultValue("generique") String profil,
        @DefaultValue("") String libelle,
        @DefaultValue List<String> acr) {
    OidcProperties {
        if (!List.of("generique", "proconnect").contains(profil)) {
            throw new IllegalArgumentException(
                    "maillage.acces.oidc.profil vaut « %s » : écrivez generique ou proconnect.".formatted(profil));
        }
        if (!emetteur.isBlank() && client.isBlank()) {
            throw new IllegalArgumentException(
                    "maillage.acces.oidc.emetteur est donné sans maillage.acces.oidc.client : donnez l’identifiant que le fournisseur a attribué à Maillage.");
        }
    }

    boolean actif() {
        return !emetteur.isBlank();
    }

    boolean proConnect() {
        return profil.equals("proconnect");
    }

    String invitation() {
        if (!libelle.isBlank()) return libelle;
        return proConnect() ? "S’identifier avec ProConnect" : "Entrer avec le compte de mon organisation";
    }

    List<String> perimetres() {
        return proConnect()
                ? List.of("openid", "given_name", "usual_name", "email", "uid", "siret")
                : List.of("openid", "profile", "email");
    }
}
