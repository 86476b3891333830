package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.personnes.accompagnement.evaluation.pages.EvaluationPage;
import fr.maillage.personnes.accompagnement.evaluation.pages.EvaluationsPage;
import fr.maillage.personnes.accompagnement.evaluation.pages.SaisiePage;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les évaluations d’un dossier : les voir, en ouvrir une, la saisir, la terminer, la remettre. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_EVALUATION)
class EvaluationsController {
    private static final String LISTE = "/personnes/dossiers/{id:\\d+}/evaluations";
    private static final String UNE = LISTE + "/{evaluation:\\d+}";

    private final TenirUneEvaluation evaluations;
    private final MettreEnPage miseEnPage;
    private final EcrireLEvaluation ecrire;

    EvaluationsController(TenirUneEvaluation evaluations, MettreEnPage miseEnPage, EcrireLEvaluation ecrire) {
        this.evaluations = evaluations;
        this.miseEnPage = miseEnPage;
        this.ecrire = ecrire;
    }

    @GetMapping(LISTE)
    EvaluationsPage lister(@PathVariable long id) {
        return miseEnPage.liste(evaluations.lister(id), Quand.aujourdHui().toString(), List.of());
    }

    @PostMapping(LISTE)
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOSSIER_EVALUATION)
    Object ouvrir(@PathVariable long id, @RequestParam String genre, @RequestParam String jour) {
        var date = Dates.lue(jour);
        var moment = Arrays.stream(GenreDEvaluation.values())
                .filter(g -> g.name().equals(genre))
                .findFirst()
                .orElse(GenreDEvaluation.INTERMEDIAIRE);
        var ouverte = date.flatMap(d -> evaluations.ouvrir(id, moment, d));
        if (ouverte.isPresent()) return "redirect:" + adresse(id, ouverte.get()) + "/saisie";
        return miseEnPage.liste(
                evaluations.lister(id),
                jour,
                List.of(new ErreurDeChamp(
                        "jour", "« %s » n’est pas une date passée ou d’aujourd’hui : corrigez-la.".formatted(jour))));
    }

    @GetMapping(UNE)
    EvaluationPage lire(@PathVariable long id, @PathVariable long evaluation) {
        return miseEnPage.une(evaluations.lire(id, evaluation));
    }

    @GetMapping(UNE + "/saisie")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOSSIER_EVALUATION)
    SaisiePage saisir(@PathVariable long id, @PathVariable long evaluation) {
        var ouverte = evaluations.saisir(id, evaluation);
        var valeurs = ouverte.evaluation().valeurs();
        return miseEnPage.saisie(ouverte, valeurs, valeurs, List.of(), List.of());
    }

    @PostMapping(UNE + "/saisie")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOSSIER_EVALUATION)
    Object enregistrer(
            @PathVariable long id,
            @PathVariable long evaluation,
            @RequestParam Map<String, String> formulaire,
            RedirectAttributes suite) {
        var ouverte = evaluations.saisir(id, evaluation);
        var grille = ouverte.evaluation().grille();
        var saisi = Evaluation.lire(grille, formulaire, "");
        var lu = Evaluation.lire(grille, formulaire, "lue.");
        return switch (evaluations.enregistrer(
                id, evaluation, lu, saisi, formulaire.containsKey("desaccordsTranches"))) {
            case TenirUneEvaluation.Resultat.Fait(var rapproches) -> {
                suite.addFlashAttribute(
                        PageRenderer.MESSAGE, Rapprochement.dire("L’évaluation est enregistrée.", rapproches));
                yield "redirect:" + adresse(id, evaluation);
            }
            case TenirUneEvaluation.Resultat.Refuse(var raisons) ->
                miseEnPage.saisie(ouverte, saisi, lu, MettreEnPage.erreurs(raisons), List.of());
            case TenirUneEvaluation.Resultat.EnDesaccord(var enregistre, var reuni, var desaccords) ->
                miseEnPage.saisie(ouverte, reuni, enregistre, List.of(), desaccords);
        };
    }

    @PostMapping(UNE + "/fin")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOSSIER_EVALUATION)
    String terminer(@PathVariable long id, @PathVariable long evaluation, RedirectAttributes suite) {
        evaluations.terminer(id, evaluation);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "L’évaluation est terminée.");
        return "redirect:" + adresse(id, evaluation);
    }

    @GetMapping(UNE + ".{extension:docx|pdf}")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOCUMENTS)
    ResponseEntity<byte[]> remettre(
            @PathVariable long id, @PathVariable long evaluation, @PathVariable String extension) {
        return Remise.de("evaluation-" + evaluation, extension, format -> ecrire.executer(id, evaluation, format));
    }

    static String adresse(long dossier, long evaluation) {
        return "/personnes/dossiers/" + dossier + "/evaluations/" + evaluation;
    }
}
