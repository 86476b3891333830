package fr.maillage.personnes.dossiers;

import fr.maillage.personnes.dossiers.pages.DoublonsPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** La liste des fiches qui se ressemblent, pour les réunir ou dire qu’elles sont deux. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOSSIER_IDENTITE)
class DoublonsController {
    private final ListerLesDoublons lister;

    DoublonsController(ListerLesDoublons lister) {
        this.lister = lister;
    }

    @GetMapping(Adresses.DOUBLONS)
    DoublonsPage lister(
            @RequestParam(defaultValue = "") String force,
            @RequestParam(defaultValue = "") String raison,
            @RequestParam(defaultValue = "1") String page) {
        return lister.page(force, raison, page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
    }

    @PostMapping(Adresses.DOUBLONS + "/calcul")
    String calculer() {
        return "redirect:" + lister.calculer().href();
    }
}
