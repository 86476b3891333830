package fr.maillage.personnes.simulation;

import fr.maillage.personnes.simulation.pages.EstimationGardeePage;
import fr.maillage.personnes.simulation.pages.SimulationPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.modeles.Modeles;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** L’onglet « Droits estimés » : voir, répondre, retirer une réponse, garder, remettre une feuille. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DROITS_ET_DEMARCHES)
class SimulationController {
    static final String ESTIMATION = "/personnes/dossiers/{id:\\d+}/" + OngletEstimation.CHEMIN;
    private static final String CET_ECRAN = "cet_ecran_";

    private final SimulerUnDossier simuler;
    private final RepondreAuxQuestions repondre;
    private final GarderUneEstimation garder;
    private final MiseEnPageDesDroitsEstimes miseEnPage;
    private final FicheDesDroits fiche;
    private final Modeles modeles;

    SimulationController(
            SimulerUnDossier simuler,
            RepondreAuxQuestions repondre,
            GarderUneEstimation garder,
            MiseEnPageDesDroitsEstimes miseEnPage,
            FicheDesDroits fiche,
            Modeles modeles) {
        this.simuler = simuler;
        this.repondre = repondre;
        this.garder = garder;
        this.miseEnPage = miseEnPage;
        this.fiche = fiche;
        this.modeles = modeles;
    }

    @GetMapping(ESTIMATION)
    SimulationPage voir(@PathVariable long id) {
        return page(id, Map.of(), Map.of(), List.of());
    }

    /** Ce qui n’est pas gardé ne survit pas à une redirection : la page répond alors au formulaire même. */
    @PostMapping(ESTIMATION)
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    Object repondre(
            @PathVariable long id,
            @RequestParam(name = "garder_sensibles", defaultValue = "") String sensibles,
            @RequestParam Map<String, String> envoi,
            RedirectAttributes suite) {
        var dites = new LinkedHashMap<>(deCetEcran(envoi));
        envoi.forEach((champ, valeur) -> {
            if (!valeur.isBlank()) dites.put(champ, valeur);
        });
        return switch (repondre.executer(id, dites, sensibles.equals("oui"))) {
            case RepondreAuxQuestions.Resultat.Refuse(var erreurs) -> page(id, deCetEcran(envoi), envoi, erreurs);
            case RepondreAuxQuestions.Resultat.Fait(int gardees, var deCetEcran) -> {
                if (!deCetEcran.isEmpty()) yield page(id, deCetEcran, Map.of(), List.of());
                suite.addFlashAttribute(
                        PageRenderer.MESSAGE,
                        gardees == 0
                                ? "Aucune réponse nouvelle : l’estimation est la même."
                                : "C’est noté et recalculé ; on ne le redemandera pas.");
                yield "redirect:" + OngletEstimation.href(id);
            }
        };
    }

    @PostMapping(ESTIMATION + "/reponses/retirer")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    String retirer(@PathVariable long id, @RequestParam String champ, RedirectAttributes suite) {
        repondre.retirer(id, champ);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "La réponse est retirée : elle se redemandera si elle compte.");
        return "redirect:" + OngletEstimation.href(id);
    }

    @PostMapping(ESTIMATION + "/gardees")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    String garder(@PathVariable long id, @RequestParam Map<String, String> envoi, RedirectAttributes suite) {
        var gardee = garder.executer(id, deCetEcran(envoi));
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                gardee.isPresent()
                        ? "L’estimation est gardée au dossier, telle qu’elle est."
                        : "Rien n’est gardé : il manque de quoi estimer.");
        return "redirect:" + OngletEstimation.href(id)
                + gardee.map(n -> "/gardees/" + n).orElse("");
    }

    @GetMapping(ESTIMATION + "/gardees/{estimation:\\d+}")
    EstimationGardeePage relire(@PathVariable long id, @PathVariable long estimation) {
        var relue = garder.relire(id, estimation);
        return MiseEnPageDesDroitsEstimes.gardee(relue.dossier(), relue.gardee());
    }

    @RequestMapping(
            path = ESTIMATION + "/fiche.{extension:docx|pdf}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> remettre(
            @PathVariable long id, @PathVariable String extension, @RequestParam Map<String, String> envoi) {
        var s = simuler.executer(id, deCetEcran(envoi));
        return Remise.de(
                "mes-droits-" + s.dossier().numero().toLowerCase(Locale.ROOT),
                extension,
                format -> modeles.ecrire(FicheDesDroits.CODE, FicheDesDroits.champs(s), fiche.ouvrage(s), format));
    }

    private SimulationPage page(
            long id, Map<String, String> deCetEcran, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        var s = simuler.executer(id, deCetEcran);
        return miseEnPage.page(s, garder.lister(s.dossier()), deCetEcran, saisie, erreurs);
    }

    /** Les réponses que l’on n’a pas voulu garder, telles que l’écran précédent les rend. */
    static Map<String, String> deCetEcran(Map<String, String> envoi) {
        var lues = new LinkedHashMap<String, String>();
        envoi.forEach((champ, valeur) -> {
            if (!champ.startsWith(CET_ECRAN)) return;
            String nu = champ.substring(CET_ECRAN.length());
            if (Mots.SENSIBLES.contains(nu) && Mots.possible(nu, valeur)) lues.put(nu, valeur);
        });
        return lues;
    }
}
