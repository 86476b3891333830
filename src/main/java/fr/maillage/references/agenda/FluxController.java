package fr.maillage.references.agenda;

import fr.maillage.references.agenda.pages.AbonnementPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.OuvertATous;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.web.PageRenderer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** L’agenda d’un agent sur son téléphone, par une adresse secrète qu’il peut retirer d’un geste. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.PLANNING)
class FluxController {
    private static final String ABONNEMENT = "/agenda/abonnement";
    private static final Duration AVANT = Duration.ofDays(30);
    private static final Duration APRES = Duration.ofDays(365);

    private final JdbcFlux flux;
    private final JdbcRendezVous rendezVous;
    private final Journal journal;
    private final TransactionTemplate transaction;

    FluxController(JdbcFlux flux, JdbcRendezVous rendezVous, Journal journal, TransactionTemplate transaction) {
        this.flux = flux;
        this.rendezVous = rendezVous;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping(ABONNEMENT)
    AbonnementPage abonnement() {
        return page("");
    }

    private AbonnementPage page(String adresse) {
        Optional<JdbcFlux.Abonnement> lu = Objects.requireNonNull(
                transaction.execute(_ -> flux.de(QuiTravaille.exiger().id())));
        return new AbonnementPage(
                adresse,
                lu.map(a -> Quand.court(a.creeLe())).orElse(""),
                lu.flatMap(JdbcFlux.Abonnement::luLe).map(Quand::court).orElse(""));
    }

    /** L’adresse se montre une seule fois : la base n’en garde que l’empreinte. */
    @PostMapping(ABONNEMENT)
    AbonnementPage creer() {
        byte[] hasard = new byte[32];
        new SecureRandom().nextBytes(hasard);
        String jeton = Base64.getUrlEncoder().withoutPadding().encodeToString(hasard);
        var agent = QuiTravaille.exiger();
        transaction.executeWithoutResult(_ -> {
            flux.poser(agent.id(), agent.organisation(), empreinte(jeton));
            journal.noter(
                    Acte.CREER, ObjetProtege.PLANNING, "flux:" + agent.id(), "Adresse d’abonnement à l’agenda créée");
        });
        return page(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/agenda/flux/" + jeton + ".ics")
                .toUriString());
    }

    @PostMapping(ABONNEMENT + "/retrait")
    String retirer(RedirectAttributes suite) {
        var agent = QuiTravaille.exiger();
        transaction.executeWithoutResult(_ -> {
            flux.revoquer(agent.id());
            journal.noter(
                    Acte.MODIFIER,
                    ObjetProtege.PLANNING,
                    "flux:" + agent.id(),
                    "Adresse d’abonnement à l’agenda retirée");
        });
        suite.addFlashAttribute(PageRenderer.MESSAGE, "L’adresse est retirée : elle ne répond plus à personne.");
        return "redirect:" + ABONNEMENT;
    }

    @GetMapping("/agenda/flux/{jeton:[A-Za-z0-9_-]+}.{format:ics}")
    @OuvertATous
    ResponseEntity<String> lire(@PathVariable String jeton) {
        String calendrier = Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> flux.agent(
                        empreinte(jeton))
                .map(agent -> FluxICalendar.ecrire(
                        rendezVous.entre(
                                agent, Instant.now().minus(AVANT), Instant.now().plus(APRES)),
                        Instant.now()))
                .orElse(""))));
        if (calendrier.isEmpty()) throw new Introuvable("flux d’agenda");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(calendrier);
    }

    private static byte[] empreinte(String jeton) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(jeton.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
