package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Variable;
import fr.maillage.references.territoire.imports.pages.ModelePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.web.PageRenderer;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** L’assistant qui décrit un fichier que personne ne connaissait, et en garde le modèle. */
@Controller
@Exige(acte = Acte.IMPORTER, objet = ObjetProtege.DONNEES_PUBLIQUES)
class ModeleController {
    private static final String ADRESSE = "/territoires/imports/depots/{id}/modele";

    private final Depots depots;
    private final ConfierUnDepot confier;
    private final EnregistrerUnModele enregistrer;
    private final Catalogue catalogue;

    ModeleController(Depots depots, ConfierUnDepot confier, EnregistrerUnModele enregistrer, Catalogue catalogue) {
        this.depots = depots;
        this.confier = confier;
        this.enregistrer = enregistrer;
        this.catalogue = catalogue;
    }

    @GetMapping(ADRESSE)
    ModelePage proposer(@PathVariable long id) {
        Depot depot = depots.exiger(id);
        Structure structure = Structure.lire(depots.fichier(depot), new Structure.Demande(null, null, ""));
        return page(depot, structure, Saisie.proposee(structure, depot.fichier()), List.of());
    }

    @PostMapping(ADRESSE)
    Object decrire(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> champs,
            @RequestParam(defaultValue = "relire") String geste,
            RedirectAttributes suite) {
        Depot depot = depots.exiger(id);
        Structure structure =
                Structure.lire(depots.fichier(depot), Saisie.sansCases(champs).structure());
        Saisie saisie = Saisie.de(champs, structure);
        if (structure.empechement() != null) return page(depot, structure, saisie, List.of(structure.empechement()));
        if (!geste.equals("enregistrer")) return page(depot, structure, saisie, List.of());
        return switch (enregistrer.executer(saisie.versDescription(structure))) {
            case EnregistrerUnModele.Resultat.Refuse(List<String> fautes) -> page(depot, structure, saisie, fautes);
            case EnregistrerUnModele.Resultat.Enregistre(Modele modele) -> {
                confier.controler(depot, Choix.AUCUN);
                suite.addFlashAttribute(
                        PageRenderer.MESSAGE,
                        "Le modèle « %s » est enregistré : les fichiers qui ont cet en-tête seront reconnus."
                                .formatted(modele.libelle()));
                yield "redirect:/territoires/imports/depots/" + id;
            }
        };
    }

    private ModelePage page(Depot depot, Structure structure, Saisie saisie, List<String> fautes) {
        List<ModelePage.Connue> connues = catalogue.variables().stream()
                .sorted(Comparator.comparing(Variable::libelle))
                .map(v -> new ModelePage.Connue(v.code(), v.libelle() + " (" + v.unite() + ")"))
                .toList();
        return new ModelePage(depot.id(), depot.fichier(), structure, saisie, connues, fautes);
    }
}
