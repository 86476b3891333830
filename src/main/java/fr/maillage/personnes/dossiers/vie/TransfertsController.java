package fr.maillage.personnes.dossiers.vie;

import fr.maillage.personnes.dossiers.vie.pages.TransfertsPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.PageRenderer;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les dossiers proposés à l’unité que l’on conduit. Tenir son planning, c’est la conduire : la route l’exige. */
@Controller
@Exige(acte = Acte.VALIDER, objet = ObjetProtege.PLANNING)
class TransfertsController {
    private final RecevoirUnTransfert recevoir;

    TransfertsController(RecevoirUnTransfert recevoir) {
        this.recevoir = recevoir;
    }

    @GetMapping(RecevoirUnTransfert.TRANSFERTS)
    TransfertsPage montrer() {
        return page("");
    }

    @PostMapping(RecevoirUnTransfert.TRANSFERTS + "/{id:\\d+}/acceptation")
    Object accepter(@PathVariable long id, @RequestParam(defaultValue = "0") long referent, RedirectAttributes suite) {
        return rendre(
                recevoir.accepter(id, referent), "Le dossier est à votre unité ; son référent est prévenu.", suite);
    }

    @PostMapping(RecevoirUnTransfert.TRANSFERTS + "/{id:\\d+}/refus")
    Object refuser(@PathVariable long id, @RequestParam(defaultValue = "") String raison, RedirectAttributes suite) {
        return rendre(recevoir.refuser(id, raison), "Votre réponse est transmise.", suite);
    }

    private Object rendre(Optional<String> reproche, String message, RedirectAttributes suite) {
        if (reproche.isPresent()) return page(reproche.get());
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + RecevoirUnTransfert.TRANSFERTS;
    }

    private TransfertsPage page(String reproche) {
        var vue = recevoir.voir();
        return new TransfertsPage(
                vue.recus().stream()
                        .map(r -> new TransfertsPage.Recu(
                                r.id(),
                                r.numero(),
                                "%s, par %s le %s".formatted(r.de(), r.par(), Quand.jour(r.proposeLe())),
                                r.foyer() + (r.foyer() > 1 ? " personnes" : " personne"),
                                r.raison()))
                        .toList(),
                vue.equipe().stream()
                        .map(a -> new TransfertsPage.Choix(a.agent(), a.nom()))
                        .toList(),
                reproche);
    }
}
