package fr.maillage.personnes.dossiers;

import fr.maillage.personnes.dossiers.pages.DomicilePage;
import fr.maillage.references.territoire.Communes;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.web.PageRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Où vit le foyer. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOSSIER_IDENTITE)
class DomicileController {
    private static final String DOMICILE = Adresses.DOSSIERS + "/{id:\\d+}/domicile";

    private final Demenager demenager;
    private final Communes communes;
    private final MiseEnPage miseEnPage;

    DomicileController(Demenager demenager, Communes communes, MiseEnPage miseEnPage) {
        this.demenager = demenager;
        this.communes = communes;
        this.miseEnPage = miseEnPage;
    }

    @GetMapping(DOMICILE)
    DomicilePage montrer(@PathVariable long id) {
        var dossier = demenager.ouvrir(id);
        var valeurs = lisibles(Demenager.valeurs(dossier.ligne()));
        return page(dossier, valeurs, valeurs, Map.of(), "");
    }

    @PostMapping(DOMICILE)
    Object changer(@PathVariable long id, @RequestParam Map<String, String> formulaire, RedirectAttributes suite) {
        var saisie = new LinkedHashMap<>(Champ.lire(Formulaires.DOMICILE, formulaire, ""));
        String proposee = formulaire.getOrDefault("proposee", "");
        if (!proposee.isEmpty()) saisie.put("adresse", proposee);
        var lue = Champ.lire(Formulaires.DOMICILE, formulaire, "lue.");
        var refus = refus(saisie);
        if (!refus.isEmpty()) return page(demenager.ouvrir(id), saisie, lue, refus, "");
        return switch (demenager.executer(id, codees(lue), codees(saisie))) {
            case Demenager.Resultat.Fait _ -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, "Le domicile est enregistré.");
                yield "redirect:" + Adresses.dossier(id);
            }
            case Demenager.Resultat.EnDesaccord(var enregistre) -> {
                var autre = lisibles(enregistre);
                yield page(
                        demenager.ouvrir(id),
                        saisie,
                        autre,
                        Map.of(),
                        "Un collègue vient d’enregistrer : « %s, %s %s ». Votre saisie est ci-dessous : corrigez-la ou enregistrez-la."
                                .formatted(autre.get("adresse"), autre.get("codePostal"), autre.get("commune")));
            }
        };
    }

    /** L’agent sait où c’est mieux que la base d’adresses. */
    @PostMapping(DOMICILE + "/quartier")
    String direOu(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String iris,
            @RequestParam(defaultValue = SituerUnDossier.INCONNU) String quartier,
            RedirectAttributes suite) {
        if (!demenager.direOu(id, iris, quartier)) throw new Introuvable("quartier du dossier " + id);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le quartier est enregistré tel que vous le dites.");
        return "redirect:" + Adresses.dossier(id);
    }

    private DomicilePage.@Nullable Lieu lieu(Dossier dossier) {
        return demenager
                .situe(dossier)
                .map(s -> new DomicilePage.Lieu(s.enClair(), s.propositions(), iris(s), quartiers(s)))
                .orElse(null);
    }

    private static List<DomicilePage.Choix> iris(Demenager.Situe situe) {
        var choix = new ArrayList<DomicilePage.Choix>();
        choix.add(
                new DomicilePage.Choix("", "Je ne sais pas", situe.emplacement().iris() == null));
        for (var z : situe.iris()) {
            choix.add(new DomicilePage.Choix(
                    z.code(), z.nom(), z.code().equals(situe.emplacement().iris())));
        }
        return choix;
    }

    private static List<DomicilePage.Choix> quartiers(Demenager.Situe situe) {
        String dit = situe.emplacement().quartier();
        var choix = new ArrayList<DomicilePage.Choix>();
        choix.add(new DomicilePage.Choix(SituerUnDossier.INCONNU, "Je ne sais pas", dit == null));
        choix.add(new DomicilePage.Choix("", "Aucun", "".equals(dit)));
        for (var z : situe.quartiers())
            choix.add(new DomicilePage.Choix(z.code(), z.nom(), z.code().equals(dit)));
        return choix;
    }

    private Map<String, String> refus(Map<String, String> saisie) {
        var refus = new LinkedHashMap<String, String>();
        String commune = saisie.getOrDefault("commune", "");
        if (communes.code(commune).isEmpty()) {
            refus.put(
                    "commune",
                    "« %s » n’est le nom exact d’aucune commune : vérifiez-le, ou laissez vide.".formatted(commune));
        }
        String code = saisie.getOrDefault("codePostal", "");
        if (!code.matches("(\\d{5})?"))
            refus.put("codePostal", "« %s » n’est pas un code postal : cinq chiffres.".formatted(code));
        return refus;
    }

    private Map<String, String> codees(Map<String, String> valeurs) {
        var codees = new LinkedHashMap<>(valeurs);
        codees.put("commune", communes.code(valeurs.getOrDefault("commune", "")).orElse(""));
        return codees;
    }

    private Map<String, String> lisibles(Map<String, String> valeurs) {
        var lisibles = new LinkedHashMap<>(valeurs);
        lisibles.put("commune", communes.nom(valeurs.getOrDefault("commune", "")));
        return lisibles;
    }

    private DomicilePage page(
            Dossier dossier,
            Map<String, String> valeurs,
            Map<String, String> lues,
            Map<String, String> refus,
            String reproche) {
        return new DomicilePage(
                miseEnPage.vu(dossier),
                Formulaires.champs(Formulaires.DOMICILE, valeurs, lues, refus),
                Formulaires.erreurs(refus),
                reproche,
                lieu(dossier));
    }
}
