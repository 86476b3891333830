package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Variable;
import fr.maillage.references.territoire.imports.pages.ModelesPage;
import fr.maillage.references.territoire.mesures.Lot;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.web.PageRenderer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les modèles enregistrés : les voir, les renommer, les supprimer. */
@Controller
@Exige(acte = Acte.IMPORTER, objet = ObjetProtege.DONNEES_PUBLIQUES)
class ModelesController {
    private static final String ADRESSE = "/territoires/imports/modeles";

    private final GererLesModeles modeles;
    private final Catalogue catalogue;

    ModelesController(GererLesModeles modeles, Catalogue catalogue) {
        this.modeles = modeles;
        this.catalogue = catalogue;
    }

    @GetMapping(ADRESSE)
    ModelesPage lister() {
        return new ModelesPage(modeles.lister().stream().map(this::ligne).toList(), catalogue.fautes());
    }

    @PostMapping(ADRESSE + "/{id}/nom")
    String renommer(@PathVariable long id, @RequestParam(defaultValue = "") String libelle, RedirectAttributes suite) {
        Modele modele = modeles.exiger(id);
        if (libelle.isBlank()) {
            suite.addFlashAttribute(
                    PageRenderer.MESSAGE,
                    "Un modèle garde un nom : « %s » n’a pas changé.".formatted(modele.libelle()));
        } else {
            modeles.renommer(modele, libelle.strip());
            modeles.oublier();
            suite.addFlashAttribute(
                    PageRenderer.MESSAGE, "Le modèle s’appelle maintenant « %s ».".formatted(libelle.strip()));
        }
        return "redirect:" + ADRESSE;
    }

    @PostMapping(ADRESSE + "/{id}/suppression")
    String supprimer(@PathVariable long id, RedirectAttributes suite) {
        Modele modele = modeles.exiger(id);
        var lots = modeles.lots(modele);
        if (!lots.isEmpty()) {
            suite.addFlashAttribute(
                    PageRenderer.MESSAGE,
                    "Le modèle « %s » sert encore : annulez d’abord ce qu’il a chargé (lots %s)."
                            .formatted(
                                    modele.libelle(),
                                    lots.stream()
                                            .map(Lot::id)
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", "))));
        } else {
            modeles.supprimer(modele);
            modeles.oublier();
            suite.addFlashAttribute(PageRenderer.MESSAGE, "Le modèle « %s » est supprimé.".formatted(modele.libelle()));
        }
        return "redirect:" + ADRESSE;
    }

    private ModelesPage.Ligne ligne(Modele modele) {
        String mesures = catalogue.variables().stream()
                .filter(v -> v.source().equals(Modele.source(modele.id())))
                .map(Variable::libelle)
                .collect(Collectors.joining(", "));
        return new ModelesPage.Ligne(
                modele.id(),
                modele.libelle(),
                mesures,
                Ecrits.jour(modele.creeLe()),
                modele.creePar(),
                modeles.lots(modele).size());
    }
}
