package fr.maillage.personnes.demarches;

import fr.maillage.personnes.demarches.pages.DemarchePage;
import fr.maillage.personnes.demarches.pages.DemarchesPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les démarches d’un dossier : les voir, en commencer une, la faire avancer, en régler les pièces. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DROITS_ET_DEMARCHES)
class DemarchesController {
    static final String DEMARCHES = "/personnes/dossiers/{id:\\d+}/" + OngletDesDemarches.DEMARCHES;
    static final String DEMARCHE = DEMARCHES + "/{demarche:\\d+}";

    private final LireLesDemarches lire;
    private final AvancerUneDemarche avancer;
    private final MiseEnPageDesDemarches miseEnPage;

    DemarchesController(LireLesDemarches lire, AvancerUneDemarche avancer, MiseEnPageDesDemarches miseEnPage) {
        this.lire = lire;
        this.avancer = avancer;
        this.miseEnPage = miseEnPage;
    }

    @GetMapping(DEMARCHES)
    DemarchesPage voir(@PathVariable long id) {
        return miseEnPage.liste(lire.duDossier(id), Map.of(), List.of());
    }

    /** {@code droit} vient d’un bouton (couverture, échéance) ; {@code modele}, de la liste ; sinon la démarche est libre. */
    @PostMapping(DEMARCHES)
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    Object commencer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String droit,
            @RequestParam(defaultValue = "") String modele,
            @RequestParam(required = false) @Nullable Long personne,
            @RequestParam(defaultValue = "") String libelle,
            @RequestParam(defaultValue = "") String organisme,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        String code = droit.isEmpty() ? modele : miseEnPage.modelePour(droit);
        return switch (avancer.commencer(id, code, personne, libelle, organisme)) {
            case AvancerUneDemarche.Resultat.Fait(long demarche) ->
                retour(id, demarche, suite, "La démarche est commencée : voici ses pièces et ses délais.");
            case AvancerUneDemarche.Resultat.Refuse(String champ, String phrase) ->
                miseEnPage.liste(lire.duDossier(id), saisie, List.of(new ErreurDeChamp(champ, phrase)));
        };
    }

    @GetMapping(DEMARCHE)
    DemarchePage une(@PathVariable long id, @PathVariable long demarche) {
        return miseEnPage.une(lire.une(id, demarche), Map.of(), List.of());
    }

    @PostMapping(DEMARCHE)
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    Object avancer(
            @PathVariable long id,
            @PathVariable long demarche,
            @RequestParam EtatDeDemarche etat,
            @RequestParam(defaultValue = "AVEC") String faite,
            @RequestParam(defaultValue = "") String preuve,
            @RequestParam(defaultValue = "") String numero,
            @RequestParam(defaultValue = "") String remarque,
            @RequestParam int version,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        var pas = new AvancerUneDemarche.Pas(
                etat,
                Objects.requireNonNullElse(dates.facultative("le"), Quand.aujourdHui()),
                MiseEnPageDesDemarches.FAITES.containsKey(faite) ? faite : "AVEC",
                preuve,
                numero,
                remarque,
                dates.facultative("debut"),
                dates.facultative("fin"),
                version);
        if (!dates.lisibles()) return miseEnPage.une(lire.une(id, demarche), saisie, dates.erreurs());
        return switch (avancer.avancer(id, demarche, pas)) {
            case AvancerUneDemarche.Resultat.Fait _ -> retour(id, demarche, suite, "La démarche est à jour.");
            case AvancerUneDemarche.Resultat.Refuse(String champ, String phrase) ->
                miseEnPage.une(lire.une(id, demarche), saisie, List.of(new ErreurDeChamp(champ, phrase)));
        };
    }

    @PostMapping(DEMARCHE + "/pieces/{nature:[a-z-]+}")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    String regler(
            @PathVariable long id,
            @PathVariable long demarche,
            @PathVariable String nature,
            @RequestParam(defaultValue = "") String reglee,
            RedirectAttributes suite) {
        avancer.reglerUnePiece(
                id, demarche, nature, reglee.equals("PAPIER") || reglee.equals("SANS_OBJET") ? reglee : "");
        return retour(id, demarche, suite, "La pièce est réglée.");
    }

    private static String retour(long id, long demarche, RedirectAttributes suite, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:/personnes/dossiers/" + id + "/" + OngletDesDemarches.DEMARCHES + "/" + demarche;
    }
}
