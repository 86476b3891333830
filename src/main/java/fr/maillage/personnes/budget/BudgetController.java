package fr.maillage.personnes.budget;

import fr.maillage.personnes.budget.pages.SansBudgetPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** L’onglet « Budget » d’un dossier : le dernier budget, ceux d’avant, en ouvrir un autre. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.BUDGET)
class BudgetController {
    private final LireUnBudget lecture;
    private final OuvrirUnBudget ouvrir;
    private final TenirUnBrouillon brouillons;
    private final MiseEnPageDeBudget miseEnPage;

    BudgetController(
            LireUnBudget lecture, OuvrirUnBudget ouvrir, TenirUnBrouillon brouillons, MiseEnPageDeBudget miseEnPage) {
        this.lecture = lecture;
        this.ouvrir = ouvrir;
        this.brouillons = brouillons;
        this.miseEnPage = miseEnPage;
    }

    @GetMapping(Adresses.BUDGETS)
    Page dernier(@PathVariable long dossier) {
        var lu = lecture.executer(dossier);
        return lu.dernier()
                .<Page>map(b -> miseEnPage.page(lu, b, brouillons.retrouver(b.id())))
                .orElseGet(() -> new SansBudgetPage(lu.dossier(), Adresses.budgets(dossier), lu.modifiable()));
    }

    @GetMapping(Adresses.BUDGET)
    Page budget(@PathVariable long dossier, @PathVariable long id) {
        var lu = lecture.executer(dossier);
        return miseEnPage.page(lu, lu.exiger(id), brouillons.retrouver(id));
    }

    @PostMapping(Adresses.BUDGETS)
    @Exige(acte = Acte.CREER, objet = ObjetProtege.BUDGET)
    String ouvrir(@PathVariable long dossier, @RequestParam(required = false) @Nullable Long base) {
        long id = base == null ? ouvrir.constate(dossier) : ouvrir.scenario(dossier, base);
        return "redirect:" + Adresses.budget(dossier, id) + "/saisie";
    }
}
