package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.QuiTravaille;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Les clés d’accès (WebAuthn). L’appareil vérifie toujours la personne (code, doigt, visage) : une clé vaut deux
 * facteurs. Une clé est liée à l’adresse par laquelle on entre.
 */
@Component
class ClesDAcces {
    /** Une clé, telle qu’on la montre. */
    record Cle(String reference, String nom, Instant creeeLe, Instant utiliseeLe) {}

    private final JdbcCles base;
    private final JdbcComptes comptes;
    private final Connexion.Ecritures ecritures;
    private final Map<String, WebAuthnRelyingPartyOperations> parAdresse = new ConcurrentHashMap<>();

    ClesDAcces(JdbcCles base, JdbcComptes comptes, Connexion.Ecritures ecritures) {
        this.base = base;
        this.comptes = comptes;
        this.ecritures = ecritures;
    }

    List<Cle> lister(long agent) {
        return ecritures.faire(() -> base.del(agent)).stream()
                .map(c ->
                        new Cle(c.getCredentialId().toBase64UrlString(), c.getLabel(), c.getCreated(), c.getLastUsed()))
                .toList();
    }

    PublicKeyCredentialCreationOptions proposer(AgentConnecte agent, HttpServletRequest demande) {
        var request = new ImmutablePublicKeyCredentialCreationOptionsRequest(QuiTravaille.preuve(agent));
        return ecritures.faire(() -> operations(demande).createPublicKeyCredentialCreationOptions(request));
    }

    void ajouter(PublicKeyCredentialCreationOptions proposees, RelyingPartyPublicKey cle, HttpServletRequest demande) {
        ecritures.faire(() -> {
            operations(demande).registerCredential(new ImmutableRelyingPartyRegistrationRequest(proposees, cle));
            ecritures.annoncer(FaitDAcces.de(
                    FaitDAcces.Nature.COMPTE_CHANGE, null, "Clé d’accès ajoutée : " + cle.getLabel(), null));
            return true;
        });
    }

    void retirer(AgentConnecte agent, String reference) {
        ecritures.faire(() -> {
            if (base.retirer(agent.id(), Bytes.fromBase64(reference)) > 0) {
                ecritures.annoncer(FaitDAcces.de(FaitDAcces.Nature.COMPTE_CHANGE, null, "Clé d’accès retirée", null));
            }
            return true;
        });
    }

    PublicKeyCredentialRequestOptions defier(HttpServletRequest demande) {
        return operations(demande)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** Le compte ouvert que désigne cette clé. */
    Optional<Compte> reconnaitre(
            PublicKeyCredentialRequestOptions defi,
            PublicKeyCredential<AuthenticatorAssertionResponse> reponse,
            HttpServletRequest demande) {
        return ecritures.faire(() -> {
            var proprietaire = operations(demande).authenticate(new RelyingPartyAuthenticationRequest(defi, reponse));
            return comptes.parIdentifiant(proprietaire.getName()).filter(c -> !c.ferme());
        });
    }

    void noterUnEchec(String adresse, String raison) {
        ecritures.faire(() -> {
            ecritures.annoncer(new FaitDAcces(
                    FaitDAcces.Nature.ECHEC_DE_CONNEXION,
                    null,
                    null,
                    null,
                    "Clé d’accès refusée (%s) depuis %s".formatted(raison, adresse),
                    null));
            return true;
        });
    }

    private WebAuthnRelyingPartyOperations operations(HttpServletRequest demande) {
        String hote = demande.getServerName();
        int port = demande.getServerPort();
        boolean implicite = port == (demande.isSecure() ? 443 : 80);
        String origine = demande.getScheme() + "://" + hote + (implicite ? "" : ":" + port);
        if (parAdresse.size() > 20) parAdresse.clear();
        return parAdresse.computeIfAbsent(origine, o -> creer(hote, o));
    }

    private WebAuthnRelyingPartyOperations creer(String hote, String origine) {
        var operations = new Webauthn4JRelyingPartyOperations(
                base,
                base,
                PublicKeyCredentialRpEntity.builder().id(hote).name("Maillage").build(),
                Set.of(origine));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
