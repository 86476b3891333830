package fr.maillage.references.estimation;

import fr.maillage.references.aideslocales.AidesLocales;
import fr.maillage.references.aideslocales.ReponseEnVigueur;
import fr.maillage.references.aideslocales.regles.DemandeDAide;
import fr.maillage.references.aideslocales.regles.FauteDeSaisie;
import fr.maillage.references.droits.FaitAPreciser;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.estimation.jetons.JetonsDInterface;
import fr.maillage.socle.acces.OuvertATous;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** L’estimation pour un autre logiciel de la maison : un foyer en JSON, la même réponse que la page, rien de gardé. */
@RestController
@OuvertAuxAgents
@RequestMapping("/api/v1/droits")
class EstimationApiController {
    private static final int TAILLE_AU_PLUS = 200_000;
    private static final String BEARER = "Bearer ";

    private final Estimer estimer;
    private final AidesLocales aides;
    private final JetonsDInterface jetons;

    EstimationApiController(Estimer estimer, AidesLocales aides, JetonsDInterface jetons) {
        this.estimer = estimer;
        this.aides = aides;
        this.jetons = jetons;
    }

    /** Qui présente un jeton n’est que lui : sa session, s’il en a une, ne compte pas. */
    @PostMapping(path = "/estimation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OuvertATous
    ResponseEntity<Object> estimer(
            @RequestHeader(name = "Authorization", defaultValue = "") String preuve,
            @RequestBody(required = false) String corps,
            @RequestParam(defaultValue = "") String mois,
            @RequestParam(defaultValue = "") List<String> non) {
        if (preuve.isEmpty())
            return QuiTravaille.agent().isPresent()
                    ? estimer(aides::evaluer, corps, mois, non)
                    : probleme(
                            HttpStatus.UNAUTHORIZED,
                            "Présentez la session d’un agent, ou le jeton de votre organisation (Authorization: Bearer).",
                            List.of());
        var porteur = preuve.startsWith(BEARER)
                ? jetons.reconnaitre(preuve.substring(BEARER.length()).strip())
                : new JetonsDInterface.Porteur.Inconnu();
        return switch (porteur) {
            case JetonsDInterface.Porteur.Organisation(long id) ->
                estimer(d -> Situation.pourLaMaison(() -> aides.evaluerPour(id, d)), corps, mois, non);
            case JetonsDInterface.Porteur.Inconnu _ ->
                probleme(
                        HttpStatus.UNAUTHORIZED,
                        "Ce jeton est inconnu ou révoqué : demandez-en un à l’administrateur de votre organisation.",
                        List.of());
            case JetonsDInterface.Porteur.TropVite(long secondes) ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(secondes))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(ProblemDetail.forStatusAndDetail(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "Trop de demandes en une minute : recommencez dans %d s.".formatted(secondes)));
        };
    }

    private ResponseEntity<Object> estimer(
            Function<DemandeDAide, List<ReponseEnVigueur>> locales, String corps, String mois, List<String> non) {
        if (corps == null || corps.isBlank() || corps.length() > TAILLE_AU_PLUS)
            return probleme(
                    HttpStatus.BAD_REQUEST,
                    "Le corps de la demande doit être un foyer en JSON, de 200 000 caractères au plus.",
                    List.of());
        try {
            YearMonth demande = mois.isBlank() ? YearMonth.from(Quand.aujourdHui()) : mois(mois);
            Foyer foyer = FoyerEcrit.lire(corps);
            List<String> fautes = estimer.controler(foyer, demande);
            if (!fautes.isEmpty())
                return probleme(HttpStatus.UNPROCESSABLE_CONTENT, "Ce foyer ne peut pas être vrai.", fautes);
            var mauvaisFaits = new ArrayList<FauteDeSaisie>();
            var reponses = locales(locales, foyer, demande, FoyerEcrit.faitsLocaux(corps), mauvaisFaits);
            if (!mauvaisFaits.isEmpty())
                return probleme(
                        HttpStatus.BAD_REQUEST,
                        "Les faits de « local » ne sont pas compris.",
                        mauvaisFaits.stream().map(FauteDeSaisie::phrase).toList());
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(ReponseDInterface.de(estimer.executer(foyer, demande, ecartes(non)), reponses, estimer));
        } catch (IllegalArgumentException malDit) {
            return probleme(HttpStatus.BAD_REQUEST, "La demande n’est pas comprise.", List.of(malDit.getMessage()));
        }
    }

    /** Le mois en cours se regarde aujourd’hui ; un autre, à son premier jour. */
    private List<ReponseEnVigueur> locales(
            Function<DemandeDAide, List<ReponseEnVigueur>> evaluer,
            Foyer foyer,
            YearMonth mois,
            Map<String, String> faits,
            List<FauteDeSaisie> fautes) {
        LocalDate aujourdHui = Quand.aujourdHui();
        LocalDate jour = YearMonth.from(aujourdHui).equals(mois) ? aujourdHui : mois.atDay(1);
        var demande = aides.demander(foyer, jour, faits, fautes);
        return fautes.isEmpty() ? evaluer.apply(demande) : List.of();
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource("openapi.json", EstimationApiController.class);
    }

    private static YearMonth mois(String ecrit) {
        try {
            return YearMonth.parse(ecrit);
        } catch (DateTimeException pasUnMois) {
            throw new IllegalArgumentException(
                    "« %s » n’est pas un mois : écrivez-le 2026-06.".formatted(ecrit), pasUnMois);
        }
    }

    private static Set<FaitAPreciser> ecartes(List<String> codes) {
        var ecartes = EnumSet.noneOf(FaitAPreciser.class);
        for (String code : codes) ecartes.add(FoyerEcrit.mot(FaitAPreciser.class, code));
        return ecartes;
    }

    private static ResponseEntity<Object> probleme(HttpStatus statut, String phrase, List<String> fautes) {
        var probleme = ProblemDetail.forStatusAndDetail(statut, phrase);
        probleme.setTitle("Estimation impossible");
        if (!fautes.isEmpty()) probleme.setProperty("fautes", fautes);
        return ResponseEntity.status(statut)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(probleme);
    }
}
