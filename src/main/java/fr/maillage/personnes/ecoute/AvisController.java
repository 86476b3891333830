package fr.maillage.personnes.ecoute;

import fr.maillage.personnes.ecoute.pages.AvisPage;
import fr.maillage.personnes.ecoute.pages.GuideDEcoutePage;
import fr.maillage.personnes.ecoute.pages.SaisieDAvisPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.bureau.CarteDeBilan;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les avis des personnes reçues et le guide d’écoute. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.ENQUETES)
class AvisController {
    private static final String AVIS = "/ecoute/avis";

    private final RecueillirLesAvis avis;
    private final EcrireLeQuestionnaire questionnaire;
    private final Habilitations habilitations;

    AvisController(RecueillirLesAvis avis, EcrireLeQuestionnaire questionnaire, Habilitations habilitations) {
        this.avis = avis;
        this.questionnaire = questionnaire;
        this.habilitations = habilitations;
    }

    @GetMapping("/ecoute/guide")
    @OuvertAuxAgents
    GuideDEcoutePage guide() {
        return new GuideDEcoutePage(GuideDEcoute.MAISON.parties().stream()
                .map(p -> new GuideDEcoutePage.Partie(p.titre(), p.lignes()))
                .toList());
    }

    @GetMapping(AVIS)
    AvisPage montrer() {
        var ensemble = avis.ensemble();
        var parts = new ArrayList<AvisPage.Part>();
        ensemble.parts().forEach((question, part) -> parts.add(new AvisPage.Part(question.compte(), part + " %")));
        boolean relit = habilitations.peut(Acte.VALIDER, ObjetProtege.ENQUETES);
        return new AvisPage(
                ensemble.avis(),
                parts,
                ensemble.mots(),
                relit
                        ? avis.aRelire().stream()
                                .map(a ->
                                        new AvisPage.ARelire(a.id(), a.texte(), RecueillirLesAvis.proposer(a.texte())))
                                .toList()
                        : List.of());
    }

    @PostMapping(AVIS + "/{id:\\d+}/relecture")
    @Exige(acte = Acte.VALIDER, objet = ObjetProtege.ENQUETES)
    String relire(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String montre,
            @RequestParam(defaultValue = "") String geste,
            RedirectAttributes suite) {
        avis.relire(id, geste.equals("ecarter") ? "" : montre);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "C’est relu. Les mots d’origine sont oubliés.");
        return "redirect:" + AVIS;
    }

    @GetMapping(AVIS + "/saisie")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.ENQUETES)
    SaisieDAvisPage saisir() {
        return saisie(UUID.randomUUID().toString(), Map.of(), List.of());
    }

    private static SaisieDAvisPage saisie(String cle, Map<String, String> valeurs, List<ErreurDeChamp> erreurs) {
        var questions = new ArrayList<SaisieDAvisPage.Ligne>();
        for (var q : Question.values()) questions.add(new SaisieDAvisPage.Ligne(q.champ(), q.texte()));
        var visages = new ArrayList<SaisieDAvisPage.Ligne>();
        for (var v : Visage.values()) visages.add(new SaisieDAvisPage.Ligne(v.name(), v.libelle()));
        return new SaisieDAvisPage(cle, questions, visages, valeurs, erreurs);
    }

    @PostMapping(AVIS + "/saisie")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.ENQUETES)
    Object garder(@RequestParam Map<String, String> formulaire, RedirectAttributes suite) {
        String cle = formulaire.getOrDefault("cle", "");
        boolean bonne = cle.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        var raisons = avis.ajouter(bonne ? UUID.fromString(cle) : UUID.randomUUID(), formulaire);
        if (!raisons.isEmpty()) return saisie(cle, formulaire, ErreurDeChamp.de(raisons));
        suite.addFlashAttribute(PageRenderer.MESSAGE, "L’avis est gardé, sans nom. Merci.");
        return "redirect:" + AVIS + "/saisie";
    }

    @GetMapping(AVIS + "/questionnaire.{extension:docx|pdf}")
    ResponseEntity<byte[]> questionnaire(@PathVariable String extension) {
        return Remise.de("questionnaire", extension, format -> questionnaire.executer(format));
    }

    /** Sur la page « Bilans ». */
    @Component
    static class CarteDesAvis implements CarteDeBilan {
        private final RecueillirLesAvis avis;

        CarteDesAvis(RecueillirLesAvis avis) {
            this.avis = avis;
        }

        @Override
        public int rang() {
            return 30;
        }

        @Override
        public String titre() {
            return "Avis des personnes";
        }

        @Override
        public String phrase() {
            return "Combien de personnes reçues se sont senties écoutées, et leurs mots relus. Sans nom, toujours.";
        }

        @Override
        public String href() {
            return AVIS;
        }

        @Override
        public Chiffre chiffre() {
            var ensemble = avis.ensemble();
            return ensemble.parts().isEmpty()
                    ? new Chiffre("–", "moins de cinq avis depuis un an")
                    : new Chiffre(String.valueOf(ensemble.avis()), "avis depuis un an");
        }
    }
}
