package fr.maillage.territoires.projets;

import fr.maillage.references.publics.Publics;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import fr.maillage.territoires.projets.pages.FichePage;
import fr.maillage.territoires.projets.pages.VoletPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Une fiche : la lire, la créer, en changer un volet. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJETS)
class VoletsController {
    private static final int LIGNES_LIBRES = 2;

    private final Fiches fiches;
    private final LectureDeFiche lecture;
    private final EnregistrerUneFiche enregistrer;
    private final Entourage entourage;

    /** Ce qui entoure une fiche à l’écran. */
    @org.springframework.stereotype.Component
    record Entourage(Publics publics, LieuxDeFiche lieux, ConstatsDuPortrait portraits, Habilitations habilitations) {}

    VoletsController(Fiches fiches, LectureDeFiche lecture, EnregistrerUneFiche enregistrer, Entourage entourage) {
        this.fiches = fiches;
        this.lecture = lecture;
        this.enregistrer = enregistrer;
        this.entourage = entourage;
    }

    @GetMapping("/projets/{id:\\d+}")
    FichePage voir(@PathVariable long id) {
        Fiche fiche = fiches.exiger(id);
        return new FichePage(
                fiche,
                entourage.lieux().de(fiche),
                fiche.publics().stream()
                        .flatMap(code -> entourage.publics().trouver(code).stream())
                        .toList(),
                peut(Acte.MODIFIER, fiche));
    }

    @GetMapping("/projets/nouveau")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.PROJETS)
    VoletPage nouveau(@RequestParam(defaultValue = "PROJET") NatureDeFiche nature) {
        Fiche vierge = vierge(nature);
        return page(Volet.FICHE, vierge, lecture.champs(Volet.FICHE, vierge), Map.of(), List.of());
    }

    @PostMapping("/projets/nouveau")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.PROJETS)
    Object creer(@RequestParam Map<String, String> champs, RedirectAttributes suite) {
        return traiter(Volet.FICHE, vierge(NatureDeFiche.PROJET), Acte.CREER, champs, suite);
    }

    @GetMapping("/projets/{id:\\d+}/{volet:modifier|arguments|communication|decision}")
    VoletPage saisir(@PathVariable long id, @PathVariable("volet") String chemin) {
        return ouvrir(id, chemin);
    }

    @PostMapping("/projets/{id:\\d+}/{volet:modifier|arguments|communication}")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJETS)
    Object garder(
            @PathVariable long id,
            @PathVariable("volet") String chemin,
            @RequestParam Map<String, String> champs,
            RedirectAttributes suite) {
        return traiter(volet(chemin), fiches.exiger(id), Acte.MODIFIER, champs, suite);
    }

    @PostMapping("/projets/{id:\\d+}/{volet:decision}")
    @Exige(acte = Acte.VALIDER, objet = ObjetProtege.PROJETS)
    Object decider(
            @PathVariable long id,
            @PathVariable("volet") String chemin,
            @RequestParam Map<String, String> champs,
            RedirectAttributes suite) {
        return traiter(volet(chemin), fiches.exiger(id), Acte.VALIDER, champs, suite);
    }

    private VoletPage ouvrir(long id, String chemin) {
        Fiche fiche = fiches.exiger(id);
        return page(volet(chemin), fiche, lecture.champs(volet(chemin), fiche), Map.of(), List.of());
    }

    private Object traiter(
            Volet volet, Fiche actuelle, Acte acte, Map<String, String> champs, RedirectAttributes suite) {
        var saisie = new Saisie(champs);
        int lue = versionLue(champs);
        Fiche voulue = lecture.lire(volet, alaVersion(actuelle, lue), saisie);
        if (!saisie.erreurs().isEmpty()) return page(volet, actuelle, champs, Map.of(), saisie.erreurs());
        return switch (enregistrer.executer(voulue, acte, volet.libelle().toLowerCase(java.util.Locale.FRANCE))) {
            case EnregistrerUneFiche.Resultat.DejaChange _ ->
                page(volet, actuelle, champs, differences(champs, lecture.champs(volet, actuelle)), List.of());
            case EnregistrerUneFiche.Resultat.Fait(long id) -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, "La fiche est enregistrée.");
                boolean rester = !champs.getOrDefault("geste", "").equals("terminer");
                yield "redirect:/projets/" + id + (rester && volet != Volet.FICHE ? "/" + volet.chemin() : "");
            }
        };
    }

    /** Ce que le collègue a enregistré, là où cela diffère de ce qui est saisi. */
    private static Map<String, String> differences(Map<String, String> saisis, Map<String, String> enregistres) {
        var autres = new LinkedHashMap<String, String>();
        enregistres.forEach((nom, valeur) -> {
            if (!saisis.getOrDefault(nom, "").replace("\r\n", "\n").strip().equals(valeur)) autres.put(nom, valeur);
        });
        return autres;
    }

    private static int versionLue(Map<String, String> champs) {
        String version = champs.getOrDefault("version", "0");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static Fiche alaVersion(Fiche f, int version) {
        return new Fiche(
                f.id(),
                f.organisation(),
                f.nature(),
                f.etat(),
                f.titre(),
                f.territoires(),
                f.publics(),
                f.debut(),
                f.fin(),
                f.prevus(),
                f.beneficiaires(),
                f.demonstration(),
                version,
                f.modifiePar(),
                f.contenu());
    }

    private VoletPage page(
            Volet volet,
            Fiche fiche,
            Map<String, String> valeurs,
            Map<String, String> autres,
            List<ErreurDeChamp> erreurs) {
        return new VoletPage(
                volet,
                fiche,
                valeurs,
                autres,
                erreurs,
                LIGNES_LIBRES,
                entourage.publics().tous(),
                volet == Volet.ARGUMENTS
                        ? entourage.portraits().proposes(fiche).stream()
                                .map(p -> new VoletPage.Propose(p.code(), p.libelle()))
                                .toList()
                        : List.of(),
                fiche.id() == 0 ? fiches.peut(Acte.CREER) : peut(volet.acte(), fiche));
    }

    private boolean peut(Acte acte, Fiche fiche) {
        return entourage
                .habilitations()
                .peut(acte, ObjetProtege.PROJETS, Cible.de(fiche.organisation()).pourLaPartie("arbitrage"));
    }

    private static Volet volet(String chemin) {
        return Volet.du(chemin).orElseThrow(() -> new Introuvable("volet " + chemin));
    }

    private static Fiche vierge(NatureDeFiche nature) {
        AgentConnecte agent = QuiTravaille.exiger();
        return new Fiche(
                0,
                agent.organisation(),
                nature,
                EtatDeFiche.IDEE,
                "",
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                0,
                agent.nom(),
                Contenu.VIDE);
    }
}
