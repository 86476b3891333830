package fr.maillage.references.territoire.secteurs;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.perimetres.Perimetre;
import fr.maillage.references.territoire.perimetres.Perimetres;
import fr.maillage.references.territoire.secteurs.pages.CompetencePage;
import fr.maillage.references.territoire.secteurs.pages.SecteurPage;
import fr.maillage.references.territoire.secteurs.pages.SecteursPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Vocabulaire;
import fr.maillage.socle.web.PageRenderer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les unités de l’organisation, leurs secteurs, et celle qui répond d’une adresse. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
class SecteursController {
    private static final String ADRESSE = "/territoires/unites";

    private final UnitesCompetentes unites;
    private final Territoires territoires;
    private final Perimetres perimetres;
    private final Vocabulaire vocabulaire;

    SecteursController(
            UnitesCompetentes unites, Territoires territoires, Perimetres perimetres, Vocabulaire vocabulaire) {
        this.unites = unites;
        this.territoires = territoires;
        this.perimetres = perimetres;
        this.vocabulaire = vocabulaire;
    }

    @GetMapping(ADRESSE)
    SecteursPage lister() {
        Geographie geographie = territoires.geographie();
        return new SecteursPage(
                vocabulaire.dire("unite"),
                unites.miens().stream().map(s -> ligne(s, geographie)).toList());
    }

    @GetMapping(ADRESSE + "/competente")
    CompetencePage chercher(
            @RequestParam(defaultValue = "") String voie,
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(defaultValue = "") String iris) {
        Geographie geographie = territoires.geographie();
        Optional<Territoire> trouvee = commune.isBlank() ? Optional.empty() : commune(commune.strip());
        Competence reponse = trouvee.isPresent()
                ? unites.pour(new Adresse(voie.strip(), trouvee.get().code(), iris))
                : commune.isBlank()
                        ? null
                        : new Competence.Aucune(
                                "Aucune commune d’aujourd’hui ne répond à « %s ». Vérifiez son nom ou donnez son code."
                                        .formatted(commune));
        return new CompetencePage(
                vocabulaire.dire("unite"),
                new Adresse(voie, commune, iris),
                trouvee.orElse(null),
                trouvee.map(c -> geographie.membres(c, Maille.IRIS)).orElse(List.of()),
                reponse);
    }

    @GetMapping(ADRESSE + "/{unite:\\d+}")
    SecteurPage lire(@PathVariable long unite) {
        Geographie geographie = territoires.geographie();
        Secteur secteur = unites.exiger(unite);
        return new SecteurPage(
                ligne(secteur, geographie),
                secteur.composition(geographie),
                unites.agents(unite),
                perimetres.miens().stream().map(Perimetre::territoire).toList());
    }

    @PostMapping(ADRESSE + "/{unite:\\d+}/perimetre")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DONNEES_PUBLIQUES)
    String donner(
            @PathVariable long unite, @RequestParam(defaultValue = "") String perimetre, RedirectAttributes suite) {
        unites.donner(unite, perimetre);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE, "Le secteur est enregistré : les prochaines adresses le suivront.");
        return "redirect:" + ADRESSE + "/" + unite;
    }

    /** Le nom exact d’abord : « Angers » ne doit pas donner « Saint-Barthélemy-d’Angers ». */
    private Optional<Territoire> commune(String mots) {
        List<Territoire> reponses = territoires.chercher(mots, 10, t -> t.maille() == Maille.COMMUNE && t.actuel());
        return reponses.stream()
                .filter(t -> t.nom().equalsIgnoreCase(mots))
                .findFirst()
                .or(() -> reponses.stream().findFirst());
    }

    private static SecteursPage.Ligne ligne(Secteur secteur, Geographie geographie) {
        List<Territoire> composition = secteur.composition(geographie);
        @Nullable Territoire perimetre = secteur.perimetre(geographie).orElse(null);
        return new SecteursPage.Ligne(
                secteur.unite(),
                perimetre,
                composition.size(),
                composition.stream()
                        .mapToInt(t -> t.population() == null ? 0 : t.population())
                        .sum(),
                secteur.agents());
    }
}
