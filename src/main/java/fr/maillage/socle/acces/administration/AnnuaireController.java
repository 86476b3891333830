package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.OuvertATous;
import fr.maillage.socle.acces.administration.TenirLAnnuaire.Compte;
import fr.maillage.socle.acces.administration.TenirLAnnuaire.Issue;
import fr.maillage.socle.acces.administration.TenirLAnnuaire.Voulu;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ce que l’annuaire d’une organisation demande (SCIM 2.0, RFC 7644, « Users » seulement), reconnu à son jeton. */
@RestController
@OuvertATous
@RequestMapping("/scim/v2")
class AnnuaireController {
    private static final MediaType SCIM = MediaType.valueOf("application/scim+json");
    private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String MESSAGES = "urn:ietf:params:scim:api:messages:2.0:";
    private static final Pattern FILTRE =
            Pattern.compile("\\s*userName\\s+eq\\s+\"([^\"]*)\"\\s*", Pattern.CASE_INSENSITIVE);
    private static final int PAGE_AU_PLUS = 200;

    private final TenirLAnnuaire annuaire;

    AnnuaireController(TenirLAnnuaire annuaire) {
        this.annuaire = annuaire;
    }

    @GetMapping("/ServiceProviderConfig")
    ResponseEntity<Object> capacites() {
        var non = Map.of("supported", false);
        return reponse(
                200,
                Map.of(
                        "schemas",
                        List.of("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"),
                        "patch",
                        Map.of("supported", true),
                        "filter",
                        Map.of("supported", true, "maxResults", PAGE_AU_PLUS),
                        "bulk",
                        non,
                        "sort",
                        non,
                        "etag",
                        non,
                        "changePassword",
                        non,
                        "authenticationSchemes",
                        List.of(Map.of("type", "oauthbearertoken", "name", "Jeton"))));
    }

    @GetMapping("/Users")
    ResponseEntity<Object> lister(
            @RequestHeader(name = "Authorization", defaultValue = "") String preuve,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "1") int startIndex,
            @RequestParam(defaultValue = "100") int count) {
        return pour(preuve, organisation -> {
            var filtre = FILTRE.matcher(filter);
            if (!filter.isBlank() && !filtre.matches()) {
                return erreur(
                        400, "Le filtre « %s » n’est pas compris : userName eq \"…\" seulement.".formatted(filter));
            }
            String identifiant = filter.isBlank() ? null : filtre.group(1);
            int debut = Math.max(1, startIndex);
            var comptes = annuaire.lister(organisation, identifiant, debut - 1, Math.clamp(count, 0, PAGE_AU_PLUS));
            return reponse(
                    200,
                    Map.of(
                            "schemas", List.of(MESSAGES + "ListResponse"),
                            "totalResults", annuaire.compter(organisation, identifiant),
                            "startIndex", debut,
                            "itemsPerPage", comptes.size(),
                            "Resources",
                                    comptes.stream()
                                            .map(AnnuaireController::ressource)
                                            .toList()));
        });
    }

    @GetMapping("/Users/{id}")
    ResponseEntity<Object> lire(
            @RequestHeader(name = "Authorization", defaultValue = "") String preuve, @PathVariable long id) {
        return pour(
                preuve,
                organisation -> annuaire.lire(organisation, id)
                        .map(c -> reponse(200, ressource(c)))
                        .orElseGet(AnnuaireController::absent));
    }

    @PostMapping("/Users")
    ResponseEntity<Object> creer(
            @RequestHeader(name = "Authorization", defaultValue = "") String preuve,
            @RequestBody Map<String, Object> corps) {
        return pour(preuve, organisation -> rendre(annuaire.creer(organisation, FicheScim.lire(corps, null)), 201));
    }

    @PutMapping("/Users/{id}")
    ResponseEntity<Object> remplacer(
            @RequestHeader(name = "Authorization", defaultValue = "") String preuve,
            @PathVariable long id,
            @RequestBody Map<String, Object> corps) {
        return accorder(preuve, id, compte -> FicheScim.lire(corps, compte));
    }

    @PatchMapping("/Users/{id}")
    ResponseEntity<Object> changer(
            @RequestHeader(name = "Authorization", defaultValue = "") String preuve,
            @PathVariable long id,
            @RequestBody Map<String, Object> corps) {
        return accorder(preuve, id, compte -> FicheScim.changer(corps, compte));
    }

    /** Un compte ne s’efface pas, son nom est au journal : il se ferme. */
    @DeleteMapping("/Users/{id}")
    ResponseEntity<Object> fermer(
            @RequestHeader(name = "Authorization", defaultValue = "") String preuve, @PathVariable long id) {
        var reponse =
                accorder(preuve, id, c -> new Voulu(c.identifiant(), c.nom(), c.courriel(), c.reference(), false));
        return reponse.getStatusCode().value() == 200
                ? ResponseEntity.noContent().build()
                : reponse;
    }

    private ResponseEntity<Object> accorder(
            String preuve, long id, java.util.function.Function<Compte, Voulu> changement) {
        return pour(
                preuve,
                organisation -> annuaire.lire(organisation, id)
                        .map(compte -> rendre(annuaire.accorder(organisation, id, changement.apply(compte)), 200))
                        .orElseGet(AnnuaireController::absent));
    }

    private ResponseEntity<Object> pour(String preuve, LongFunction<ResponseEntity<Object>> travail) {
        Optional<Long> organisation = preuve.startsWith("Bearer ")
                ? annuaire.organisation(preuve.substring(7).strip())
                : Optional.empty();
        return organisation.map(travail::apply).orElseGet(() -> erreur(401, "Jeton absent ou inconnu."));
    }

    private static ResponseEntity<Object> rendre(Issue issue, int statut) {
        return switch (issue) {
            case Issue.Tenu(Compte compte) -> reponse(statut, ressource(compte));
            case Issue.Refuse(String phrase) -> erreur(400, phrase);
            case Issue.DejaPris(String phrase) -> erreur(409, phrase);
            case Issue.Absent _ -> absent();
        };
    }

    private static Map<String, Object> ressource(Compte compte) {
        var ressource = new LinkedHashMap<String, Object>();
        ressource.put("schemas", List.of(SCHEMA));
        ressource.put("id", Long.toString(compte.id()));
        if (compte.reference() != null) ressource.put("externalId", compte.reference());
        ressource.put("userName", compte.identifiant());
        ressource.put("displayName", compte.nom());
        ressource.put("name", Map.of("formatted", compte.nom()));
        if (compte.courriel() != null) {
            ressource.put("emails", List.of(Map.of("value", compte.courriel(), "primary", true)));
        }
        ressource.put("active", compte.ouvert());
        ressource.put("meta", Map.of("resourceType", "User", "location", "/scim/v2/Users/" + compte.id()));
        return ressource;
    }

    private static ResponseEntity<Object> absent() {
        return erreur(404, "Aucun compte de ce numéro dans cette organisation.");
    }

    private static ResponseEntity<Object> erreur(int statut, String phrase) {
        return reponse(
                statut,
                Map.of("schemas", List.of(MESSAGES + "Error"), "status", Integer.toString(statut), "detail", phrase));
    }

    private static ResponseEntity<Object> reponse(int statut, @Nullable Object corps) {
        return ResponseEntity.status(statut).contentType(SCIM).body(corps);
    }
}
