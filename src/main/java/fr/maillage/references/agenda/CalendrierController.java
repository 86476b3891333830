package fr.maillage.references.agenda;

import fr.maillage.references.agenda.pages.CalendrierPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.web.PageRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les jours fériés et les vacances, chargés par fichier. */
@Controller
@Exige(acte = Acte.IMPORTER, objet = ObjetProtege.DONNEES_PUBLIQUES)
class CalendrierController {
    private final JdbcCalendrier calendrier;
    private final TransactionTemplate transaction;

    CalendrierController(JdbcCalendrier calendrier, TransactionTemplate transaction) {
        this.calendrier = calendrier;
        this.transaction = transaction;
    }

    @GetMapping("/agenda/calendrier")
    CalendrierPage montrer() {
        return page("");
    }

    /** Les zones dont l’agenda de toute l’organisation montre les jours. */
    @PostMapping("/agenda/calendrier/zones")
    Object choisir(
            @RequestParam(defaultValue = "") String feries,
            @RequestParam(defaultValue = "") String vacances,
            RedirectAttributes suite) {
        long organisation = QuiTravaille.exiger().organisation();
        boolean connues = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!calendrier.zonesConnues(true).contains(feries)
                    || !calendrier.zonesConnues(false).contains(vacances)) return false;
            calendrier.choisir(organisation, new JdbcCalendrier.Zones(feries, vacances));
            return true;
        }));
        if (!connues) {
            return page("« %s » et « %s » : choisissez deux zones parmi celles que la maison connaît."
                    .formatted(feries, vacances));
        }
        suite.addFlashAttribute(PageRenderer.MESSAGE, "L’agenda montre désormais les jours de ces zones.");
        return "redirect:/agenda/calendrier";
    }

    private CalendrierPage page(String refus) {
        return Objects.requireNonNull(transaction.execute(_ -> lire(refus)));
    }

    private CalendrierPage lire(String refus) {
        var zones = calendrier.zones(QuiTravaille.exiger().organisation());
        var lignes = calendrier.connus();
        return new CalendrierPage(
                zones.feries(),
                calendrier.zonesConnues(true),
                zones.vacances(),
                calendrier.zonesConnues(false),
                lignes.stream()
                        .map(c -> new CalendrierPage.Ligne(
                                c.annee(), c.ferie() ? "Jours fériés" : "Vacances scolaires", c.zone(), c.jours()))
                        .toList(),
                refus);
    }

    @PostMapping("/agenda/calendrier")
    Object charger(@RequestParam(required = false) @Nullable MultipartFile fichier, RedirectAttributes suite) {
        if (fichier == null || fichier.isEmpty()) return page("Choisissez d’abord un fichier.");
        try (var flux = fichier.getInputStream();
                var recu = FichierRecu.recevoir(
                        flux, Objects.requireNonNullElse(fichier.getOriginalFilename(), "fichier"))) {
            List<LectureDeCalendrier.Jour> jours = LectureDeCalendrier.lire(recu);
            transaction.executeWithoutResult(_ -> calendrier.poser(jours));
            suite.addFlashAttribute(PageRenderer.MESSAGE, jours.size() + " jours sont connus par ce fichier.");
            return "redirect:/agenda/calendrier";
        } catch (FichierIllisible illisible) {
            return page(Objects.requireNonNullElse(illisible.getMessage(), "Ce fichier ne se lit pas."));
        } catch (IOException coupe) {
            throw new UncheckedIOException(coupe);
        }
    }
}
