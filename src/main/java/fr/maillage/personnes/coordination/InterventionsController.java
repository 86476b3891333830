package fr.maillage.personnes.coordination;

import fr.maillage.personnes.coordination.pages.InvitePage;
import fr.maillage.personnes.coordination.pages.RepondrePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.web.PageRenderer;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les interventions demandées à une conseillère, du côté de qui intervient. Tenir un budget est son métier : la route l’exige. */
@Controller
@Exige(acte = Acte.CREER, objet = ObjetProtege.BUDGET)
class InterventionsController {
    private static final String UNE = Adresses.INTERVENTIONS + "/{id:\\d+}";

    private final RepondreAUneDemande repondre;

    InterventionsController(RepondreAUneDemande repondre) {
        this.repondre = repondre;
    }

    @GetMapping(UNE)
    RepondrePage une(@PathVariable long id) {
        return page(id, Map.of(), "");
    }

    @PostMapping(UNE + "/acceptation")
    String accepter(@PathVariable long id, RedirectAttributes suite) {
        repondre.accepter(id);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le dossier vous est ouvert pour la durée demandée.");
        return "redirect:" + Demande.hrefDeLIntervenant(id);
    }

    @PostMapping(UNE + "/refus")
    Object refuser(@PathVariable long id, @RequestParam(defaultValue = "") String raison, RedirectAttributes suite) {
        return rendre(
                id, repondre.refuser(id, raison), Map.of("raison", raison), "Votre réponse est transmise.", suite);
    }

    @PostMapping(UNE + "/restitution")
    Object restituer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String constats,
            @RequestParam(defaultValue = "") String preconisations,
            RedirectAttributes suite) {
        return rendre(
                id,
                repondre.rendre(id, constats, preconisations),
                Map.of("constats", constats, "preconisations", preconisations),
                "Votre restitution est au demandeur ; le dossier se referme.",
                suite);
    }

    private Object rendre(
            long id, Optional<String> reproche, Map<String, String> saisie, String message, RedirectAttributes suite) {
        if (reproche.isPresent()) return page(id, saisie, reproche.get());
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:/";
    }

    private RepondrePage page(long id, Map<String, String> saisie, String reproche) {
        var lue = repondre.lire(id);
        var d = lue.demande();
        boolean prise = d.etat() == Demande.Etat.ACCEPTEE;
        return new RepondrePage(
                Demande.hrefDeLIntervenant(id),
                MotsDIntervention.de(d),
                lue.fiche().lignes().stream()
                        .map(l -> new InvitePage.Ligne("", l.libelle(), l.valeur(), true))
                        .toList(),
                d.etat() == Demande.Etat.DEMANDEE,
                prise,
                prise ? "/personnes/dossiers/" + d.dossier() : "",
                prise && d.genre() == Demande.Genre.BUDGET ? "/personnes/dossiers/" + d.dossier() + "/budget" : "",
                saisie,
                reproche);
    }
}
