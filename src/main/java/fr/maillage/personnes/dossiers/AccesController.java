package fr.maillage.personnes.dossiers;

import fr.maillage.personnes.dossiers.pages.AccesPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        return page(id, "", "", "", fin, List.of());
    }

    private AccesPage page(
            long id, String reproche, String agent, String pourquoi, String fin, List<ErreurDeChamp> erreurs) {
        return miseEnPage.acces(lire.executer(id), reproche, agent, pourquoi, fin, erreurs);
    }

    @PostMapping(DOSSIER + "/partages")
    Object partager(
            @PathVariable long id,
            @RequestParam String agent,
            @RequestParam String pourquoi,
            @RequestParam(defaultValue = "") String accord,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        LocalDate fin = dates.exigee("fin");
        if (fin == null) return page(id, "", agent, pourquoi, saisie.getOrDefault("fin", ""), dates.erreurs());
        var reproche = donner.partager(id, agent, pourquoi, fin, accord.equals(Champ.OUI));
        if (reproche.isPresent()) {
            return page(id, reproche.get(), agent, pourquoi, fin.toString(), List.of());
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
