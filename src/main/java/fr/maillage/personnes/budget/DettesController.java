package fr.maillage.personnes.budget;

import fr.maillage.personnes.budget.pages.DettesPage;
import fr.maillage.personnes.budget.pages.SurendettementPage;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les créanciers d’un foyer, les actes reçus, et son dossier de surendettement. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.BUDGET)
class DettesController {
    private static final String DETTES = Adresses.BUDGETS + "/dettes";
    private static final String ACTES = Adresses.BUDGETS + "/actes";
    private static final String SURENDETTEMENT = Adresses.BUDGETS + "/surendettement";

    private final TenirLesDettes dettes;

    DettesController(TenirLesDettes dettes) {
        this.dettes = dettes;
    }

    @GetMapping(DETTES)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.BUDGET)
    DettesPage dettes(@PathVariable long dossier) {
        return MiseEnPageDesDettes.dettes(dettes.executer(dossier), "");
    }

    @PostMapping(ACTES)
    Object noter(
            @PathVariable long dossier,
            @RequestParam long suite,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(defaultValue = "") String le,
            RedirectAttributes redirection) {
        var reproche = dettes.noter(dossier, suite, nature, le);
        if (reproche.isPresent()) return MiseEnPageDesDettes.dettes(dettes.executer(dossier), reproche.get());
        redirection.addFlashAttribute(PageRenderer.MESSAGE, "L’acte est noté.");
        return "redirect:" + Adresses.budgets(dossier) + "/dettes";
    }

    @PostMapping(ACTES + "/{acte:\\d+}/retrait")
    String retirer(@PathVariable long dossier, @PathVariable long acte, RedirectAttributes redirection) {
        dettes.retirer(dossier, acte);
        redirection.addFlashAttribute(PageRenderer.MESSAGE, "L’acte est retiré.");
        return "redirect:" + Adresses.budgets(dossier) + "/dettes";
    }

    @PostMapping(SURENDETTEMENT + "/ouverture")
    String ouvrir(@PathVariable long dossier) {
        dettes.ouvrirLeSurendettement(dossier);
        return "redirect:" + Adresses.budgets(dossier) + "/surendettement";
    }

    @GetMapping(SURENDETTEMENT)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.BUDGET)
    SurendettementPage surendettement(@PathVariable long dossier) {
        return MiseEnPageDesDettes.surendettement(dettes.executer(dossier), null, null, List.of(), List.of());
    }

    @PostMapping(SURENDETTEMENT)
    Object enregistrer(
            @PathVariable long dossier, @RequestParam Map<String, String> formulaire, RedirectAttributes redirection) {
        var saisis = TenirLesDettes.lire(formulaire);
        var lus = SaisieDeBudget.deplier(formulaire.getOrDefault("lus", ""));
        return switch (dettes.enregistrer(dossier, lus, saisis)) {
            case TenirLesDettes.Resultat.Enregistre(var rapportes) -> {
                redirection.addFlashAttribute(
                        PageRenderer.MESSAGE,
                        rapportes.isEmpty()
                                ? "Le dossier de surendettement est enregistré."
                                : "Le dossier est enregistré. Un collègue avait changé pendant ce temps, et c’est gardé : "
                                        + String.join(", ", rapportes) + ".");
                yield "redirect:" + Adresses.budgets(dossier) + "/surendettement";
            }
            case TenirLesDettes.Resultat.Refuse(var erreurs) -> page(dossier, saisis, lus, erreurs, List.of());
            case TenirLesDettes.Resultat.EnDesaccord(var reunis, var enregistres, var desaccords) ->
                page(dossier, reunis, enregistres, List.of(), desaccords);
        };
    }

    private SurendettementPage page(
            long dossier,
            Map<String, String> valeurs,
            Map<String, String> lus,
            List<ErreurDeChamp> erreurs,
            List<Rapprochement.Desaccord> desaccords) {
        return MiseEnPageDesDettes.surendettement(dettes.executer(dossier), valeurs, lus, erreurs, desaccords);
    }

    @PostMapping(SURENDETTEMENT + "/etapes")
    Object passer(
            @PathVariable long dossier,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String le,
            RedirectAttributes redirection) {
        var reproche = dettes.passer(dossier, etat, le);
        if (reproche.isPresent()) {
            return MiseEnPageDesDettes.surendettement(
                    dettes.executer(dossier), null, null, List.of(new ErreurDeChamp("le", reproche.get())), List.of());
        }
        redirection.addFlashAttribute(PageRenderer.MESSAGE, "L’étape est notée.");
        return "redirect:" + Adresses.budgets(dossier) + "/surendettement";
    }
}
