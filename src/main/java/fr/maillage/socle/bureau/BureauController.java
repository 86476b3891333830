package fr.maillage.socle.bureau;

import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.bureau.pages.AccueilPage;
import fr.maillage.socle.bureau.pages.StylePage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@OuvertAuxAgents
class BureauController {
    private final ObjectProvider<CarteDAccueil> cartes;

    BureauController(ObjectProvider<CarteDAccueil> cartes) {
        this.cartes = cartes;
    }

    @GetMapping("/")
    AccueilPage accueil() {
        var agent = QuiTravaille.exiger();
        List<CarteDAccueil.Carte> sesCartes = cartes.stream()
                .sorted(Comparator.comparingInt(CarteDAccueil::rang))
                .map(carte -> carte.pour(agent))
                .flatMap(Optional::stream)
                .toList();
        return new AccueilPage(agent.nom(), agent.unite(), sesCartes);
    }

    @GetMapping("/style")
    StylePage style() {
        return StylePage.exemple();
    }
}
