package fr.maillage.personnes.budget;

import fr.maillage.personnes.budget.pages.SaisiePage;
import fr.maillage.personnes.budget.pages.TotauxPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.PageRenderer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** L’écran où l’on écrit un budget, son brouillon gardé à mesure, et son enregistrement. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.BUDGET)
class SaisieController {
    private static final String SAISIE = Adresses.BUDGET + "/saisie";
    private static final String BROUILLON = Adresses.BUDGET + "/brouillon";

    private final LireUnBudget lecture;
    private final EnregistrerUnBudget enregistrer;
    private final TenirUnBrouillon brouillons;
    private final MiseEnPageDeSaisie miseEnPage;

    SaisieController(
            LireUnBudget lecture,
            EnregistrerUnBudget enregistrer,
            TenirUnBrouillon brouillons,
            MiseEnPageDeSaisie miseEnPage) {
        this.lecture = lecture;
        this.enregistrer = enregistrer;
        this.brouillons = brouillons;
        this.miseEnPage = miseEnPage;
    }

    @GetMapping(SAISIE)
    SaisiePage saisie(@PathVariable long dossier, @PathVariable long id) {
        var lu = lecture.pourEcrire(dossier);
        var budget = lu.exiger(id);
        var retrouve = brouillons.retrouver(id);
        if (retrouve.isEmpty()) {
            return miseEnPage.page(
                    lu.dossier(),
                    budget,
                    SaisieDeBudget.du(budget, UUID.randomUUID().toString()),
                    MiseEnPageDeSaisie.Autour.RIEN);
        }
        return miseEnPage.page(
                lu.dossier(),
                budget,
                retrouve.get().saisie().sousLeJeton(UUID.randomUUID().toString()),
                new MiseEnPageDeSaisie.Autour(
                        List.of(),
                        List.of(),
                        "Votre saisie du %s, pas encore enregistrée, est retrouvée."
                                .formatted(Quand.court(retrouve.get().gardeLe())),
                        ""));
    }

    @PostMapping(SAISIE)
    Object enregistrer(
            @PathVariable long dossier,
            @PathVariable long id,
            @RequestParam Map<String, String> formulaire,
            RedirectAttributes suite) {
        var saisie = SaisieDeBudget.lire(formulaire);
        if (formulaire.containsKey("plus")) {
            brouillons.garder(dossier, id, saisie);
            var autour = new MiseEnPageDeSaisie.Autour(List.of(), List.of(), "", formulaire.getOrDefault("plus", ""));
            return page(dossier, id, saisie, autour);
        }
        return switch (enregistrer.executer(dossier, id, saisie)) {
            case EnregistrerUnBudget.Resultat.Enregistre(var rapportes) -> {
                suite.addFlashAttribute(
                        PageRenderer.MESSAGE,
                        rapportes.isEmpty()
                                ? "Le budget est enregistré."
                                : "Le budget est enregistré. Un collègue avait changé pendant ce temps, et c’est gardé : "
                                        + String.join(" ; ", rapportes) + ".");
                yield suite(dossier, id, formulaire);
            }
            case EnregistrerUnBudget.Resultat.DejaEnregistre() -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, "Cette saisie était déjà enregistrée.");
                yield suite(dossier, id, formulaire);
            }
            case EnregistrerUnBudget.Resultat.Refuse(var erreurs) -> {
                brouillons.garder(dossier, id, saisie);
                yield page(dossier, id, saisie, MiseEnPageDeSaisie.Autour.erreurs(erreurs));
            }
            case EnregistrerUnBudget.Resultat.EnDesaccord(var aTrancher, var desaccords) -> {
                brouillons.garder(dossier, id, aTrancher);
                yield page(dossier, id, aTrancher, new MiseEnPageDeSaisie.Autour(List.of(), desaccords, "", ""));
            }
        };
    }

    private SaisiePage page(long dossier, long id, SaisieDeBudget saisie, MiseEnPageDeSaisie.Autour autour) {
        var lu = lecture.pourEcrire(dossier);
        return miseEnPage.page(lu.dossier(), lu.exiger(id), saisie, autour);
    }

    private static String suite(long dossier, long id, Map<String, String> formulaire) {
        String adresse = Adresses.budget(dossier, id);
        return "redirect:" + ("rester".equals(formulaire.get("suite")) ? adresse + "/saisie" : adresse);
    }

    /** À chaque pause de la frappe : le brouillon est gardé, les totaux reviennent. */
    @PostMapping(BROUILLON)
    TotauxPage brouillon(
            @PathVariable long dossier, @PathVariable long id, @RequestParam Map<String, String> formulaire) {
        var saisie = SaisieDeBudget.lire(formulaire);
        var garde = brouillons.garder(dossier, id, saisie);
        var lu = ControleDeSaisie.lire(saisie);
        return miseEnPage.totaux(
                EnregistrerUnBudget.neuf(garde.budget(), lu),
                "Brouillon gardé le " + Quand.precis(garde.gardeLe()) + ".",
                lu.erreurs());
    }

    @PostMapping(BROUILLON + "/abandon")
    String abandonner(@PathVariable long dossier, @PathVariable long id, RedirectAttributes suite) {
        brouillons.oublier(dossier, id);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le brouillon est oublié : voici ce qui est enregistré.");
        return "redirect:" + Adresses.budget(dossier, id) + "/saisie";
    }
}
