package fr.maillage.socle.taches;

import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.taches.pages.AvancementFragment;
import fr.maillage.socle.taches.pages.TachePage;
import fr.maillage.socle.taches.pages.TachesPage;
import fr.maillage.socle.web.PageRenderer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@OuvertAuxAgents
class TachesController {
    private final Taches taches;
    private final JdbcAvis avis;

    TachesController(Taches taches, JdbcAvis avis) {
        this.taches = taches;
        this.avis = avis;
    }

    @GetMapping("/taches")
    TachesPage lister() {
        var agent = QuiTravaille.exiger();
        return new TachesPage(taches.recentes(agent), avis.aLire(agent.id()));
    }

    @GetMapping("/taches/{id}")
    TachePage montrer(@PathVariable long id) {
        return new TachePage(exiger(id));
    }

    @GetMapping("/taches/{id}/avancement")
    AvancementFragment avancement(@PathVariable long id) {
        return new AvancementFragment(exiger(id));
    }

    @PostMapping("/taches/{id}/annuler")
    String annuler(@PathVariable long id, RedirectAttributes suite) {
        boolean entendu = taches.annuler(QuiTravaille.exiger(), exiger(id).id());
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                entendu
                        ? "L’arrêt est demandé : le travail s’arrête à son prochain pas."
                        : "Ce travail était déjà fini : il n’y a rien à arrêter.");
        return "redirect:/taches/" + id;
    }

    @PostMapping("/taches/avis/lus")
    String marquerLus(RedirectAttributes suite) {
        avis.marquerLus(QuiTravaille.exiger().id());
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Tous vos avis sont lus.");
        return "redirect:/taches";
    }

    private Tache exiger(long id) {
        return taches.de(QuiTravaille.exiger(), new TacheId(id)).orElseThrow(() -> new Introuvable("travail " + id));
    }
}
