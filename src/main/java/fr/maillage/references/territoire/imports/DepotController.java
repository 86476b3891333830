package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.FormatConnu;
import fr.maillage.references.territoire.imports.pages.DepotPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.web.PageRenderer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Un fichier envoyé : le voir, préciser ce qu’il ne dit pas, le charger, reprendre ses refus. */
@Controller
@Exige(acte = Acte.IMPORTER, objet = ObjetProtege.DONNEES_PUBLIQUES)
class DepotController {
    private static final String ADRESSE = "/territoires/imports/depots/{id}";

    private final Depots depots;
    private final TraiterUnDepot traiter;
    private final Catalogue catalogue;
    private final PortraitDuDepot portraits;

    DepotController(Depots depots, TraiterUnDepot traiter, Catalogue catalogue, PortraitDuDepot portraits) {
        this.depots = depots;
        this.traiter = traiter;
        this.catalogue = catalogue;
        this.portraits = portraits;
    }

    @GetMapping(ADRESSE)
    DepotPage voir(@PathVariable long id) {
        Depot depot = depots.exiger(id);
        if (traiter.aRefaire(depot)) depot = traiter.controler(depot, depot.choix());
        return page(depot);
    }

    @PostMapping(ADRESSE + "/controle")
    String controler(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String annee,
            @RequestParam(defaultValue = "") String geographie,
            RedirectAttributes suite) {
        Depot depot = depots.exiger(id);
        Integer anneeLue = millesime(annee);
        Integer geographieLue = millesime(geographie);
        boolean illisible = (anneeLue == null && !annee.isBlank()) || (geographieLue == null && !geographie.isBlank());
        boolean proposee = depot.compteRendu() != null
                && geographieLue != null
                && depot.choix().geographie() == null
                && depot.compteRendu().geographie() == geographieLue;
        traiter.controler(
                depot, new Choix(format.isBlank() ? null : format, anneeLue, proposee ? null : geographieLue));
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                illisible
                        ? "Une année s’écrit en quatre chiffres, comme 2020 : « %s » est laissé de côté."
                                .formatted((annee + " " + geographie).strip())
                        : "Le fichier est contrôlé de nouveau.");
        return "redirect:/territoires/imports/depots/" + id;
    }

    @PostMapping(ADRESSE + "/chargement")
    String charger(@PathVariable long id) {
        Depot depot = depots.exiger(id);
        traiter.charger(depot);
        return "redirect:/territoires/imports/depots/" + id;
    }

    @PostMapping(ADRESSE + "/suppression")
    String supprimer(@PathVariable long id, RedirectAttributes suite) {
        Depot depot = depots.exiger(id);
        depots.supprimer(depot);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le fichier « %s » est retiré.".formatted(depot.fichier()));
        return "redirect:/territoires/imports";
    }

    @GetMapping(ADRESSE + "/refus.csv")
    ResponseEntity<FileSystemResource> refus(@PathVariable long id) {
        Depot depot = depots.exiger(id);
        Path refus = depots.refus(depot).orElseThrow(() -> new Introuvable("refus du dépôt " + id));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "refus - " + depot.fichier().replaceAll("\\.[^.]+$", "") + ".csv",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(refus));
    }

    private DepotPage page(Depot depot) {
        Apercu apercu = apercu(depot);
        CompteRendu compteRendu = depot.compteRendu();
        if (compteRendu == null)
            throw new IllegalStateException("Le dépôt %d n’est pas contrôlé.".formatted(depot.id()));
        return new DepotPage(
                depot.id(),
                depot.fichier(),
                "%s, envoyé le %s par %s"
                        .formatted(
                                Ecrits.taille(depot.octets()), Ecrits.jourEtHeure(depot.deposeLe()), depot.deposePar()),
                apercu,
                compteRendu,
                depot.choix().annee(),
                depot.choix().format(),
                formats(),
                depots.refus(depot).isPresent(),
                apercu == null ? null : portraits.premier(apercu));
    }

    private List<DepotPage.Format> formats() {
        return catalogue.formats().stream()
                .sorted(Comparator.comparing(FormatConnu::libelle))
                .map(f -> new DepotPage.Format(f.id(), f.libelle()))
                .toList();
    }

    private @Nullable Apercu apercu(Depot depot) {
        try {
            return Apercu.lire(depots.fichier(depot), depot.fichier(), depot.choix(), catalogue);
        } catch (FichierIllisible dejaDitParLeControle) {
            return null;
        }
    }

    private static @Nullable Integer millesime(String texte) {
        return texte.strip().matches("(19|20)\\d{2}") ? Integer.valueOf(texte.strip()) : null;
    }
}
