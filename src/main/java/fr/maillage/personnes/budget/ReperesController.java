package fr.maillage.personnes.budget;

import fr.maillage.personnes.budget.pages.ReperesPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les budgets de référence : ceux que l’organisation se donne, à côté de ceux du produit. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.BUDGET)
class ReperesController {
    private final TenirLesReperes reperes;

    ReperesController(TenirLesReperes reperes) {
        this.reperes = reperes;
    }

    @GetMapping(Adresses.REPERES)
    ReperesPage lister() {
        return page(Map.of(), List.of());
    }

    @PostMapping(Adresses.REPERES)
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.BUDGET)
    Object ajouter(@RequestParam Map<String, String> formulaire, RedirectAttributes suite) {
        var erreurs = reperes.ajouter(formulaire);
        if (!erreurs.isEmpty()) return page(formulaire, erreurs);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE, "Le repère est gardé : il se lira à côté des budgets de votre organisation.");
        return "redirect:" + Adresses.REPERES;
    }

    @PostMapping(Adresses.REPERES + "/{id:\\d+}/retrait")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.BUDGET)
    String retirer(@PathVariable long id, RedirectAttributes suite) {
        reperes.retirer(id);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le repère est retiré.");
        return "redirect:" + Adresses.REPERES;
    }

    private ReperesPage page(Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        return new ReperesPage(
                reperes.tous().stream()
                        .map(r -> new ReperesPage.ReperePage(
                                r.id(),
                                r.poste().libelle(),
                                Ecriture.colonne(r.parUnite()),
                                r.source(),
                                Quand.jour(r.le())))
                        .toList(),
                Comparaison.duProduit(Quand.aujourdHui()).stream()
                        .map(c -> new ReperesPage.ReperePage(
                                0, c.libelle(), Ecriture.colonne(c.repere()), c.source(), Quand.jour(c.sourceLe())))
                        .toList(),
                Stream.concat(Poste.de(Volet.COURANTES).stream(), Poste.de(Volet.FIXES).stream())
                        .map(p -> new ReperesPage.ChoixPage(p.code(), p.libelle()))
                        .toList(),
                saisie,
                erreurs);
    }
}
