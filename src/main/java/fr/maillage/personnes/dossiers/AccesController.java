package fr.maillage.personnes.dossiers;

import fr.maillage.personnes.dossiers.pages.AccesPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.PageRenderer;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Qui voit un dossier ; partager, avec l’accord de la personne, et retirer. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOSSIER_IDENTITE)
class AccesController {
    private static final String DOSSIER = Adresses.DOSSIERS + "/{id:\\d+}";

    private final LireUnDossier lire;
    private final DonnerAcces donner;
    private final MiseEnPage miseEnPage;

    AccesController(LireUnDossier lire, DonnerAcces donner, MiseEnPage miseEnPage) {
        this.lire = lire;
        this.donner = donner;
        this.miseEnPage = miseEnPage;
    }

    @GetMapping(DOSSIER + "/acces")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_IDENTITE)
    AccesPage montrer(@PathVariable long id) {
        String fin = Quand.aujourdHui().plusMonths(3).toString();
        return miseEnPage.acces(lire.executer(id), "", "", "", fin);
    }

    @PostMapping(DOSSIER + "/partages")
    Object partager(
            @PathVariable long id,
            @RequestParam String agent,
            @RequestParam String pourquoi,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fin,
            @RequestParam(defaultValue = "") String accord,
            RedirectAttributes suite) {
        var reproche = donner.partager(id, agent, pourquoi, fin, accord.equals(Champ.OUI));
        if (reproche.isPresent()) {
            return miseEnPage.acces(lire.executer(id), reproche.get(), agent, pourquoi, fin.toString());
        }
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le dossier est partagé jusqu’au " + Quand.jour(fin) + ".");
        return "redirect:" + Adresses.dossier(id) + "/acces";
    }

    @PostMapping(DOSSIER + "/partages/{partage:\\d+}/retrait")
    String retirer(@PathVariable long id, @PathVariable long partage, RedirectAttributes suite) {
        donner.retirer(id, partage);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le partage est retiré.");
        return "redirect:" + Adresses.dossier(id) + "/acces";
    }
}
