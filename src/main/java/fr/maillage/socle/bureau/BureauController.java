package fr.maillage.socle.bureau;

import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.bureau.pages.AccueilPage;
import fr.maillage.socle.bureau.pages.StylePage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@OuvertAuxAgents
class BureauController {
    private final ReunirLesCartes reunirLesCartes;

    BureauController(ReunirLesCartes reunirLesCartes) {
        this.reunirLesCartes = reunirLesCartes;
    }

    @GetMapping("/")
    AccueilPage accueil() {
        var agent = QuiTravaille.exiger();
        return new AccueilPage(agent.nom(), agent.unite(), reunirLesCartes.pour(agent));
    }

    @GetMapping("/style")
    StylePage style() {
        return StylePage.exemple();
    }
}
