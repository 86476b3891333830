package fr.maillage.references.agenda;

import fr.maillage.references.agenda.pages.CalendrierPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
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

    private CalendrierPage page(String refus) {
        var lignes = Objects.requireNonNull(transaction.execute(_ -> calendrier.connus()));
        return new CalendrierPage(
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
