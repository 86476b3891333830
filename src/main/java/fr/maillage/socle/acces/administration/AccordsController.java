package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Aller;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.pages.AccordsPage;
import fr.maillage.socle.acces.pages.ProfessionsPage;
import fr.maillage.socle.web.PageRenderer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les accords de partage de l’organisation, et ce que chaque profession a le droit de lire. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.HABILITATIONS)
class AccordsController {
    private static final String ADRESSE = "/habilitations/partages";

    private final TenirLesAccords tenir;

    AccordsController(TenirLesAccords tenir) {
        this.tenir = tenir;
    }

    @GetMapping("/habilitations/professions")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.HABILITATIONS)
    ProfessionsPage professions() {
        return new ProfessionsPage();
    }

    @GetMapping(ADRESSE)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.HABILITATIONS)
    AccordsPage lister() {
        return tenir.page(List.of());
    }

    @PostMapping(ADRESSE)
    Object signer(
            @RequestParam(defaultValue = "0") long lectrice,
            @RequestParam ObjetProtege objet,
            @RequestParam(defaultValue = "") String finalite,
            @RequestParam LocalDate debut,
            @RequestParam LocalDate fin,
            RedirectAttributes suite) {
        var refus = tenir.signer(new TenirLesAccords.Saisie(lectrice, objet, finalite, debut, fin));
        if (!refus.isEmpty()) return tenir.page(refus);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "L’accord est donné. Vous pouvez le révoquer à tout moment.");
        return Aller.vers(ADRESSE);
    }

    @PostMapping(ADRESSE + "/{accord}/revoquer")
    Object revoquer(@PathVariable long accord, RedirectAttributes suite) {
        tenir.revoquer(accord);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "L’accord est révoqué : il ne laisse plus rien lire.");
        return Aller.vers(ADRESSE);
    }
}
