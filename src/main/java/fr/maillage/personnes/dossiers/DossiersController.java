package fr.maillage.personnes.dossiers;

import fr.maillage.personnes.dossiers.pages.ChronologiePage;
import fr.maillage.personnes.dossiers.pages.DossierPage;
import fr.maillage.personnes.dossiers.pages.NouveauDossierPage;
import fr.maillage.references.territoire.Communes;
import fr.maillage.references.territoire.secteurs.Competence;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Compartiment;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.PageRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ouvrir un dossier, le lire, y écrire une note. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_IDENTITE)
class DossiersController {
    private final OuvrirUnDossier ouvrir;
    private final LireUnDossier lire;
    private final EcrireUneNote noter;
    private final MiseEnPage miseEnPage;
    private final Communes communes;
    private final Habilitations habilitations;
    private final Origines origines;
    private final SecteurDeLAdresse secteurs;

    DossiersController(
            OuvrirUnDossier ouvrir,
            LireUnDossier lire,
            EcrireUneNote noter,
            MiseEnPage miseEnPage,
            Communes communes,
            Habilitations habilitations,
            Origines origines,
            SecteurDeLAdresse secteurs) {
        this.ouvrir = ouvrir;
        this.lire = lire;
        this.noter = noter;
        this.miseEnPage = miseEnPage;
        this.communes = communes;
        this.habilitations = habilitations;
        this.origines = origines;
        this.secteurs = secteurs;
    }

    @GetMapping(Adresses.DOSSIERS + "/nouveau")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOSSIER_IDENTITE)
    NouveauDossierPage nouveau(@RequestParam(defaultValue = "") String origine) {
        var connues = new LinkedHashMap<>(origines.valeurs(origine));
        connues.put(Formulaires.ORIGINE, origine);
        return formulaire(connues, Map.of(), List.of());
    }

    @PostMapping(Adresses.DOSSIERS + "/nouveau")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOSSIER_IDENTITE)
    Object creer(@RequestParam Map<String, String> formulaire, RedirectAttributes suite) {
        var autour = Champ.lire(Formulaires.AUTOUR, formulaire, "");
        var commune = communes.code(autour.getOrDefault("commune", ""));
        if (commune.isEmpty()) {
            return formulaire(
                    formulaire,
                    Map.of(
                            "commune",
                            "« %s » n’est le nom exact d’aucune commune : vérifiez-le, ou laissez vide."
                                    .formatted(autour.get("commune"))),
                    List.of());
        }
        String codePostal = autour.getOrDefault("codePostal", "");
        if (!codePostal.matches("(\\d{5})?")) {
            return formulaire(
                    formulaire,
                    Map.of("codePostal", "« %s » n’est pas un code postal : cinq chiffres.".formatted(codePostal)),
                    List.of());
        }
        var autre = secteur(autour);
        var reponse = autre.map(_ -> secteurs.refus(commune.get(), formulaire)).orElse(Map.of());
        if (!reponse.isEmpty()) return formulaire(formulaire, reponse, List.of());
        var demande = new OuvrirUnDossier.Demande(
                Fiche.saisie(formulaire),
                autour.getOrDefault("motif", ""),
                new Adresse(autour.getOrDefault("adresse", ""), codePostal, commune.get()),
                Champ.OUI.equals(autour.get("adresseProtegee")),
                Champ.OUI.equals(autour.get("informee")),
                formulaire.containsKey(Formulaires.MALGRE_TOUT),
                formulaire.getOrDefault(Formulaires.ORIGINE, ""));
        return switch (ouvrir.executer(demande)) {
            case OuvrirUnDossier.Resultat.Ouvert(long id, String numero) -> {
                String secteur =
                        autre.map(u -> secteurs.suivre(id, u, formulaire)).orElse("");
                suite.addFlashAttribute(PageRenderer.MESSAGE, "Le dossier " + numero + " est ouvert." + secteur);
                yield "redirect:" + Adresses.dossier(id);
            }
            case OuvrirUnDossier.Resultat.Refuse(var raisons) -> formulaire(formulaire, raisons, List.of());
            case OuvrirUnDossier.Resultat.DejaConnue(var ressemblances) ->
                formulaire(formulaire, Map.of(), ressemblances);
        };
    }

    /** L’unité dont l’adresse est le secteur, si ce n’est pas celle de l’agent ; d’une adresse protégée, rien ne se déduit. */
    private Optional<Competence.Unite> secteur(Map<String, String> autour) {
        return Champ.OUI.equals(autour.get("adresseProtegee"))
                ? Optional.empty()
                : communes.code(autour.getOrDefault("commune", "")).flatMap(secteurs::autre);
    }

    private NouveauDossierPage formulaire(
            Map<String, String> formulaire, Map<String, String> refus, List<Doublons.Ressemblance> ressemblances) {
        var valeurs = new LinkedHashMap<>(Champ.lire(Fiche.CHAMPS, formulaire, ""));
        valeurs.putAll(Champ.lire(Formulaires.AUTOUR, formulaire, ""));
        return new NouveauDossierPage(
                "Ouvrir un dossier",
                Adresses.DOSSIERS + "/nouveau",
                Adresses.PERSONNES,
                true,
                formulaire.getOrDefault(Formulaires.ORIGINE, ""),
                Formulaires.champs(Formulaires.identite(), valeurs, Map.of(), refus),
                Formulaires.champs(Formulaires.joindre(), valeurs, Map.of(), refus),
                Formulaires.champs(Formulaires.AUTOUR, valeurs, Map.of(), refus),
                Formulaires.erreurs(refus),
                Formulaires.ressemblances(ressemblances),
                secteur(valeurs).map(Competence.Unite::nom).orElse(""),
                formulaire);
    }

    @GetMapping(Adresses.DOSSIERS + "/{id:\\d+}")
    DossierPage dossier(@PathVariable long id) {
        return miseEnPage.apercu(id);
    }

    @GetMapping(Adresses.DOSSIERS + "/{id:\\d+}/chronologie")
    ChronologiePage chronologie(@PathVariable long id) {
        return chronologie(lire.chronologie(id), "");
    }

    private ChronologiePage chronologie(JdbcDossierEntier.AvecSaChronologie lue, String saisie) {
        var dossier = lue.dossier();
        return new ChronologiePage(
                miseEnPage.vu(dossier),
                dossier.titre().suit()
                        && habilitations.peut(
                                Acte.CREER, ObjetProtege.DOSSIER_EVALUATION, dossier.cible(Quand.aujourdHui())),
                MiseEnPage.faits(lue.evenements()),
                lue.notes().stream().map(DossiersController::note).toList(),
                EcrireUneNote.compartiments().size() > 1,
                saisie);
    }

    private static ChronologiePage.NotePage note(Dossier.Note n) {
        boolean aPart = n.compartiment() != Compartiment.SOCIAL;
        return new ChronologiePage.NotePage(
                Quand.court(n.quand()),
                n.agent(),
                aPart ? "secret " + n.compartiment().libelle() : "",
                Objects.requireNonNullElse(
                        n.texte(),
                        "Cette note existe ; son contenu est réservé aux professions de santé qui suivent le dossier."));
    }

    @PostMapping(Adresses.DOSSIERS + "/{id:\\d+}/notes")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOSSIER_EVALUATION)
    String noter(
            @PathVariable long id,
            @RequestParam String texte,
            @RequestParam(defaultValue = "SOCIAL") Compartiment compartiment,
            RedirectAttributes suite) {
        if (!texte.isBlank()) {
            noter.executer(id, compartiment, texte);
            suite.addFlashAttribute(PageRenderer.MESSAGE, "La note est gardée.");
        }
        return "redirect:" + Adresses.dossier(id) + "/chronologie";
    }
}
