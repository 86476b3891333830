package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.Aller;
import fr.maillage.socle.acces.OuvertATous;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Retour;
import fr.maillage.socle.web.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Le dialogue avec le navigateur pour ajouter une clé d’accès et entrer avec elle. */
@Controller
class ClesController {
    private static final String PROPOSEES = "maillage.cle.proposees";
    private static final String DEFI = "maillage.cle.defi";

    private final ClesDAcces cles;
    private final OuvertureDeSession ouverture;
    private final MesFonctions mesFonctions;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    ClesController(ClesDAcces cles, OuvertureDeSession ouverture, MesFonctions mesFonctions) {
        this.cles = cles;
        this.ouverture = ouverture;
        this.mesFonctions = mesFonctions;
    }

    @PostMapping("/compte/cles/options")
    @OuvertAuxAgents
    ResponseEntity<String> proposer(HttpServletRequest demande) {
        var proposees = cles.proposer(QuiTravaille.exiger(), demande);
        demande.getSession().setAttribute(PROPOSEES, proposees);
        return reponse(200, proposees);
    }

    @PostMapping(path = "/compte/cles", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OuvertAuxAgents
    ResponseEntity<String> ajouter(@RequestBody String corps, HttpServletRequest demande) {
        var session = demande.getSession();
        if (!(prendre(session, PROPOSEES) instanceof PublicKeyCredentialCreationOptions proposees)) {
            return refus(409, "La demande a expiré. Recommencez.");
        }
        try {
            cles.ajouter(proposees, json.readValue(corps, RelyingPartyPublicKey.class), demande);
        } catch (RuntimeException refusee) {
            return refus(
                    400,
                    "Cette clé n’a pas pu être ajoutée : l’appareil n’a pas donné de preuve valable. Recommencez.");
        }
        mesFonctions.leverLObligation(session, Obligation.POSER_UN_SECOND_FACTEUR);
        return reponse(200, Map.of("suite", "/compte"));
    }

    @PostMapping("/compte/cles/retirer")
    @OuvertAuxAgents
    View retirer(@RequestParam String reference, RedirectAttributes suite) {
        cles.retirer(QuiTravaille.exiger(), reference);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "La clé est retirée.");
        return Aller.vers("/compte");
    }

    @PostMapping("/connexion/cle/options")
    @OuvertATous
    ResponseEntity<String> defier(HttpServletRequest demande) {
        var defi = cles.defier(demande);
        demande.getSession().setAttribute(DEFI, defi);
        return reponse(200, defi);
    }

    @PostMapping(path = "/connexion/cle", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OuvertATous
    ResponseEntity<String> entrer(
            @RequestBody String corps,
            @RequestParam(required = false) @Nullable String suite,
            HttpServletRequest demande,
            HttpServletResponse reponse) {
        if (!(prendre(demande.getSession(), DEFI) instanceof PublicKeyCredentialRequestOptions defi)) {
            return refus(409, "La demande a expiré. Recommencez.");
        }
        try {
            var compte = cles.reconnaitre(defi, json.readValue(corps, Assertion.TYPE), demande);
            if (compte.isPresent()
                    && ouverture
                            .ouvrir(compte.get(), OuvertureDeSession.Moyen.CLE, demande, reponse)
                            .isPresent()) {
                return reponse(200, Map.of("suite", Retour.sur(suite)));
            }
            cles.noterUnEchec(demande.getRemoteAddr(), "compte fermé ou sans fonction");
        } catch (RuntimeException refusee) {
            cles.noterUnEchec(demande.getRemoteAddr(), refusee.getClass().getSimpleName());
        }
        return refus(401, "Cette clé n’ouvre aucun compte ici. Entrez avec votre mot de passe.");
    }

    private static final class Assertion {
        static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> TYPE = new TypeReference<>() {};
    }

    /** Un défi ne sert qu’une fois. */
    private static @Nullable Object prendre(HttpSession session, String attribut) {
        Object valeur = session.getAttribute(attribut);
        session.removeAttribute(attribut);
        return valeur;
    }

    private ResponseEntity<String> refus(int statut, String message) {
        return reponse(statut, Map.of("message", message));
    }

    private ResponseEntity<String> reponse(int statut, Object contenu) throws JacksonException {
        return ResponseEntity.status(statut)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(contenu));
    }
}
