package fr.maillage.personnes.demarches;

import fr.maillage.personnes.demarches.pages.DroitPage;
import fr.maillage.personnes.demarches.pages.DroitsPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La couverture d’un foyer, et pour chaque droit où il en est, ce qu’on en a dit, la démarche à commencer. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DROITS_ET_DEMARCHES)
class DroitsController {
    private static final String DROITS = "/personnes/dossiers/{id:\\d+}/" + OngletDesDemarches.DROITS;
    static final String DROIT = DROITS + "/{droit:[a-z-]+}";

    private final SuivreLesDroits droits;
    private final CatalogueDesDroits catalogue;

    DroitsController(SuivreLesDroits droits, CatalogueDesDroits catalogue) {
        this.droits = droits;
        this.catalogue = catalogue;
    }

    @GetMapping(DROITS)
    DroitsPage couverture(@PathVariable long id) {
        var vue = droits.duDossier(id);
        var offerts = catalogue.offres().stream().map(o -> o.modele().droit()).collect(Collectors.toSet());
        return new DroitsPage(
                vue.dossier(),
                vue.modifiable(),
                Arrays.stream(Risque.values())
                        .map(r -> new DroitsPage.Rang(
                                r.libelle(),
                                vue.couverture().stream()
                                        .filter(c -> c.droit().risque() == r)
                                        .map(c -> new DroitsPage.Case(
                                                c.droit().code(),
                                                c.droit().libelle(),
                                                c.couverture().libelle(),
                                                c.couverture().ton(),
                                                ouvrable(c, offerts)))
                                        .toList()))
                        .toList(),
                vue.informations().stream()
                        .map(i -> new DroitsPage.Information(
                                Quand.jour(i.le()),
                                catalogue
                                        .droit(i.droit())
                                        .map(CatalogueDesDroits.Droit::libelle)
                                        .orElse(i.droit()),
                                "fiche version " + i.version() + ", "
                                        + (i.forme().equals("PAPIER") ? "remise sur papier" : "dite à l’oral"),
                                i.agent()))
                        .toList());
    }

    private static boolean ouvrable(CouvertureDuFoyer.Case c, Set<String> offerts) {
        boolean appelle = switch (c.couverture()) {
            case A_OUVRIR, A_RENOUVELER, SUSPENDU -> true;
            default -> false;
        };
        return appelle && offerts.contains(c.droit().code());
    }

    @GetMapping(DROIT)
    DroitPage un(@PathVariable long id, @PathVariable String droit) {
        return page(id, droit, Map.of(), "", List.of());
    }

    @PostMapping(DROIT)
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    Object dire(
            @PathVariable long id,
            @PathVariable String droit,
            @RequestParam DroitDuFoyer.Etat etat,
            @RequestParam(required = false) @Nullable Long personne,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        LocalDate debut = dates.facultative("debut");
        LocalDate fin = dates.facultative("fin");
        if (!dates.lisibles()) return page(id, droit, saisie, "", dates.erreurs());
        var reproche = droits.dire(id, droit, personne, etat, debut, fin);
        if (reproche.isPresent()) return page(id, droit, saisie, reproche.get(), List.of());
        suite.addFlashAttribute(PageRenderer.MESSAGE, "C’est noté : la couverture et les échéances sont à jour.");
        return "redirect:/personnes/dossiers/" + id + "/" + OngletDesDemarches.DROITS;
    }

    @PostMapping(DROIT + "/information")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    String informer(
            @PathVariable long id,
            @PathVariable String droit,
            @RequestParam(required = false) @Nullable Long personne,
            @RequestParam(defaultValue = "") String papier,
            RedirectAttributes suite) {
        droits.informer(id, droit, personne, papier.equals("oui"));
        suite.addFlashAttribute(
                PageRenderer.MESSAGE, "L’information donnée est notée, avec sa date et la version de la fiche.");
        return "redirect:/personnes/dossiers/" + id + "/" + OngletDesDemarches.DROITS + "/" + droit;
    }

    private DroitPage page(
            long id, String code, Map<String, String> saisie, String reproche, List<ErreurDeChamp> erreurs) {
        var droit = droits.exiger(code);
        var vue = droits.duDossier(id);
        var personnes = MiseEnPageDesDemarches.personnes(vue.foyer());
        var connus = vue.droits().stream().filter(d -> d.droit().equals(code)).toList();
        var etats = new LinkedHashMap<String, String>();
        for (var etat : DroitDuFoyer.Etat.values()) etats.put(etat.name(), etat.libelle());
        var modele = catalogue.pourLeDroit(code);
        return new DroitPage(
                vue.dossier(),
                vue.modifiable(),
                code,
                droit.libelle(),
                droit.risque().libelle(),
                droit.sert(),
                droit.pour(),
                modele.map(CatalogueDesDroits.Modele::libelle).orElse(""),
                modele.map(m -> m.texte() + (m.aRelire() ? " — à relire sur le texte" : ""))
                        .orElse(""),
                droit.fiche(),
                connus.stream().map(d -> ligne(d, personnes)).toList(),
                vue.informations().stream()
                        .filter(i -> i.droit().equals(code))
                        .map(i -> "le %s par %s, %s (fiche version %d)"
                                .formatted(
                                        Quand.jour(i.le()),
                                        i.agent(),
                                        i.forme().equals("PAPIER") ? "sur papier" : "à l’oral",
                                        i.version()))
                        .toList(),
                personnes,
                etats,
                saisie.isEmpty() ? valeurs(connus) : saisie,
                reproche,
                erreurs);
    }

    private static Map<String, String> valeurs(List<DroitDuFoyer> connus) {
        if (connus.isEmpty()) return Map.of();
        var connu = connus.getFirst();
        var valeurs = new LinkedHashMap<String, String>();
        valeurs.put("etat", connu.etat().name());
        valeurs.put("personne", connu.personne() == null ? "" : String.valueOf(connu.personne()));
        valeurs.put("debut", connu.debut() == null ? "" : connu.debut().toString());
        valeurs.put("fin", connu.fin() == null ? "" : connu.fin().toString());
        return valeurs;
    }

    private static DroitPage.Ligne ligne(DroitDuFoyer d, Map<Long, String> personnes) {
        String dates = (d.debut() == null ? "" : "depuis le " + Quand.jour(d.debut()))
                + (d.fin() == null ? "" : " jusqu’au " + Quand.jour(d.fin()));
        return new DroitPage.Ligne(
                d.personne() == null ? "tout le foyer" : personnes.getOrDefault(d.personne(), "a quitté le foyer"),
                d.etat().libelle(),
                dates.strip());
    }
}
