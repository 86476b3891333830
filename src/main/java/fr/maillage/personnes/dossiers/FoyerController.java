package fr.maillage.personnes.dossiers;

import fr.maillage.personnes.dossiers.pages.NouveauDossierPage;
import fr.maillage.personnes.dossiers.pages.PersonnePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.web.PageRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les personnes d’un foyer : en ajouter, changer une fiche, réunir deux fiches de la même personne. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOSSIER_IDENTITE)
class FoyerController {
    private static final String FOYER = Adresses.DOSSIERS + "/{id:\\d+}";
    private static final String PERSONNE = FOYER + "/personnes/{personne:\\d+}";

    private final EnregistrerUnePersonne enregistrer;
    private final ReunirDeuxFiches reunir;
    private final DonnerAcces acces;
    private final MiseEnPage miseEnPage;

    FoyerController(
            EnregistrerUnePersonne enregistrer, ReunirDeuxFiches reunir, DonnerAcces acces, MiseEnPage miseEnPage) {
        this.enregistrer = enregistrer;
        this.reunir = reunir;
        this.acces = acces;
        this.miseEnPage = miseEnPage;
    }

    @GetMapping(FOYER + "/personnes/nouvelle")
    NouveauDossierPage nouvelle(@PathVariable long id) {
        reunir.exigerModifiable(id);
        return formulaire(id, Map.of(), Map.of());
    }

    @PostMapping(FOYER + "/personnes/nouvelle")
    Object ajouter(@PathVariable long id, @RequestParam Map<String, String> formulaire, RedirectAttributes suite) {
        var place = Champ.lire(Formulaires.PLACE, formulaire, "");
        Lien lien = Lien.de(place.getOrDefault("lien", ""));
        Garde garde = Garde.du(place.getOrDefault("garde", "")).orElse(Garde.SANS_OBJET);
        return switch (enregistrer.ajouter(id, Fiche.saisie(formulaire), lien, garde)) {
            case EnregistrerUnePersonne.Resultat.Refuse(var raisons) -> formulaire(id, formulaire, raisons);
            default -> retour(id, suite, "La personne a rejoint le foyer.");
        };
    }

    private static NouveauDossierPage formulaire(long id, Map<String, String> formulaire, Map<String, String> refus) {
        var valeurs = new LinkedHashMap<>(Champ.lire(Fiche.CHAMPS, formulaire, ""));
        valeurs.putAll(Champ.lire(Formulaires.PLACE, formulaire, ""));
        return new NouveauDossierPage(
                "Ajouter une personne au foyer",
                Adresses.dossier(id) + "/personnes/nouvelle",
                Adresses.dossier(id),
                false,
                "",
                Formulaires.champs(Formulaires.identite(), valeurs, Map.of(), refus),
                Formulaires.champs(Formulaires.joindre(), valeurs, Map.of(), refus),
                Formulaires.champs(Formulaires.PLACE, valeurs, Map.of(), refus),
                Formulaires.erreurs(refus),
                List.of(),
                "",
                Map.of());
    }

    @GetMapping(PERSONNE)
    PersonnePage fiche(@PathVariable long id, @PathVariable long personne) {
        var ouverte = reunir.ouvrir(id, personne);
        var valeurs = ouverte.fiche().valeurs();
        return page(ouverte, valeurs, valeurs, Map.of(), List.of());
    }

    @PostMapping(PERSONNE)
    Object changer(
            @PathVariable long id,
            @PathVariable long personne,
            @RequestParam Map<String, String> formulaire,
            RedirectAttributes suite) {
        var lue = Champ.lire(Fiche.CHAMPS, formulaire, "lue.");
        var saisie = Fiche.saisie(formulaire);
        boolean tranches = formulaire.containsKey("desaccordsTranches");
        return switch (enregistrer.changer(id, personne, lue, saisie, tranches)) {
            case EnregistrerUnePersonne.Resultat.Fait(var rapproches) ->
                retour(
                        id,
                        suite,
                        rapproches.isEmpty()
                                ? "La fiche est enregistrée."
                                : "La fiche est enregistrée. Un collègue avait changé pendant ce temps : "
                                        + String.join(", ", rapproches) + ".");
            case EnregistrerUnePersonne.Resultat.Refuse(var raisons) ->
                page(reunir.ouvrir(id, personne), saisie.valeurs(), lue, raisons, List.of());
            case EnregistrerUnePersonne.Resultat.EnDesaccord(var enregistree, var reunie, var desaccords) ->
                page(reunir.ouvrir(id, personne), reunie.valeurs(), enregistree.valeurs(), Map.of(), desaccords);
        };
    }

    private PersonnePage page(
            ReunirDeuxFiches.Ouverte ouverte,
            Map<String, String> valeurs,
            Map<String, String> lues,
            Map<String, String> refus,
            List<Rapprochement.Desaccord> desaccords) {
        var dossier = miseEnPage.vu(ouverte.dossier());
        var libelles = new LinkedHashMap<String, Champ>();
        Fiche.CHAMPS.forEach(c -> libelles.put(c.cle(), c));
        return new PersonnePage(
                dossier,
                ouverte.fiche().nomComplet(),
                dossier.href() + "/personnes/" + ouverte.fiche().id(),
                Formulaires.champs(Formulaires.identite(), valeurs, lues, refus),
                Formulaires.champs(Formulaires.joindre(), valeurs, lues, refus),
                Formulaires.erreurs(refus),
                desaccords.stream()
                        .map(d -> {
                            Champ champ = java.util.Objects.requireNonNull(libelles.get(d.cle()));
                            return new PersonnePage.DesaccordPage(
                                    d.cle(), champ.libelle(), champ.lisible(d.enregistre()), champ.lisible(d.saisi()));
                        })
                        .toList(),
                Formulaires.ressemblances(ouverte.ressemblances()),
                ouverte.fusions().stream()
                        .map(f -> new PersonnePage.FusionPage(f.id(), f.nom()))
                        .toList());
    }

    @PostMapping(FOYER + "/foyer/{appartenance:\\d+}/sortie")
    String sortir(@PathVariable long id, @PathVariable long appartenance, RedirectAttributes suite) {
        if (!enregistrer.quitter(id, appartenance)) throw new Introuvable("sortie du foyer " + appartenance);
        return retour(id, suite, "La personne a quitté le foyer. Son passage reste dans le dossier.");
    }

    /** @param retour « doublons » quand on tranche depuis la liste : on y revient, pour la paire suivante */
    @PostMapping(PERSONNE + "/doublon")
    String trancher(
            @PathVariable long id,
            @PathVariable long personne,
            @RequestParam long autre,
            @RequestParam String geste,
            @RequestParam(defaultValue = "") String retour,
            RedirectAttributes suite) {
        String message;
        if (geste.equals("fusionner")) {
            reunir.fusionner(id, personne, autre);
            message = "Les deux fiches sont réunies. On peut revenir en arrière depuis la fiche.";
        } else {
            reunir.distinguer(id, personne, autre);
            message = "Ces deux personnes ne seront plus jamais rapprochées.";
        }
        if (!retour.equals("doublons")) return retour(id, suite, message);
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + Adresses.DOUBLONS;
    }

    @PostMapping(PERSONNE + "/separation")
    String separer(
            @PathVariable long id, @PathVariable long personne, @RequestParam long fusion, RedirectAttributes suite) {
        reunir.separer(id, fusion);
        return retour(id, suite, "Les deux fiches sont de nouveau séparées.");
    }

    @PostMapping(PERSONNE + "/conflit")
    String declarer(@PathVariable long id, @PathVariable long personne, RedirectAttributes suite) {
        reunir.ouvrir(id, personne);
        acces.declarerUnConflit(id, personne);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Votre déclaration est notée : ses dossiers vous sont fermés.");
        return "redirect:" + Adresses.PERSONNES;
    }

    private static String retour(long id, RedirectAttributes suite, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + Adresses.dossier(id);
    }
}
