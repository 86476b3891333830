package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.imports.pages.DepotPage;
import fr.maillage.references.territoire.imports.pages.SuiviFragment;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.taches.Tache;
import fr.maillage.socle.web.PageRenderer;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
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
    private final ConfierUnDepot confier;
    private final PagesDuDepot pages;

    DepotController(Depots depots, TraiterUnDepot traiter, ConfierUnDepot confier, PagesDuDepot pages) {
        this.depots = depots;
        this.traiter = traiter;
        this.confier = confier;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    DepotPage voir(@PathVariable long id) {
        Depot depot = depots.exiger(id);
        Optional<Tache> travail = confier.dernier(depot);
        travail.filter(t -> !t.etat().active()).ifPresent(t -> confier.vue(QuiTravaille.exiger(), t));
        return pages.page(depot, travail, traiter.compteRendu(depot));
    }

    /** Où en est le travail ; fini, htmx recharge l’écran, qui montre le résultat. */
    @GetMapping(ADRESSE + "/suivi")
    SuiviFragment suivre(@PathVariable long id, HttpServletResponse reponse) {
        Depot depot = depots.exiger(id);
        Optional<Tache> travail = confier.enCours(depot);
        if (travail.isEmpty()) reponse.setHeader("HX-Refresh", "true");
        return new SuiviFragment(id, travail.orElse(null));
    }

    @PostMapping(ADRESSE + "/arret")
    String arreter(@PathVariable long id, RedirectAttributes suite) {
        boolean entendu = confier.arreter(QuiTravaille.exiger(), depots.exiger(id));
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                entendu
                        ? "L’arrêt est demandé : rien ne sera chargé."
                        : "Il n’y a rien à arrêter : le travail est fini, ou c’est une autre personne qui l’a demandé.");
        return "redirect:" + Depot.href(id);
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
        confier.controler(
                depot, new Choix(format.isBlank() ? null : format, anneeLue, proposee ? null : geographieLue));
        if (illisible) {
            suite.addFlashAttribute(
                    PageRenderer.MESSAGE,
                    "Une année s’écrit en quatre chiffres, comme 2020 : « %s » est laissé de côté."
                            .formatted((annee + " " + geographie).strip()));
        } else if (confier.enCours(depots.exiger(id)).isEmpty()) {
            suite.addFlashAttribute(PageRenderer.MESSAGE, "Le fichier est contrôlé de nouveau.");
        }
        return "redirect:" + Depot.href(id);
    }

    @PostMapping(ADRESSE + "/chargement")
    String charger(@PathVariable long id) {
        confier.charger(depots.exiger(id));
        return "redirect:" + Depot.href(id);
    }

    @PostMapping(ADRESSE + "/suppression")
    String supprimer(@PathVariable long id, RedirectAttributes suite) {
        Depot depot = depots.exiger(id);
        confier.arreter(QuiTravaille.exiger(), depot);
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

    private static @Nullable Integer millesime(String texte) {
        return texte.strip().matches("(19|20)\\d{2}") ? Integer.valueOf(texte.strip()) : null;
    }
}
