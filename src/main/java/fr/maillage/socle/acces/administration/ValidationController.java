package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Aller;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.pages.AValiderPage;
import fr.maillage.socle.web.PageRenderer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les fonctions qui attendent d’être validées, pour le responsable et le délégué. */
@Controller
@Exige(acte = Acte.VALIDER, objet = ObjetProtege.HABILITATIONS)
class ValidationController {
    private final ValiderLesFonctions fonctions;

    ValidationController(ValiderLesFonctions fonctions) {
        this.fonctions = fonctions;
    }

    @GetMapping("/fonctions-a-valider")
    AValiderPage lister() {
        return new AValiderPage(fonctions.lister());
    }

    @PostMapping("/fonctions-a-valider/{affectation}/valider")
    View valider(@PathVariable long affectation, RedirectAttributes suite) {
        fonctions.valider(affectation);
        return fait(suite, "La fonction est validée : elle ouvre ses droits à sa date de début.");
    }

    @PostMapping("/fonctions-a-valider/{affectation}/refuser")
    View refuser(@PathVariable long affectation, RedirectAttributes suite) {
        fonctions.refuser(affectation);
        return fait(suite, "La fonction est refusée ; elle n’a rien ouvert.");
    }

    private static View fait(RedirectAttributes suite, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return Aller.vers("/fonctions-a-valider");
    }
}
