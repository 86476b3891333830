package fr.maillage.personnes.reprise;

import fr.maillage.personnes.reprise.TravailDeReprise.Geste;
import fr.maillage.personnes.reprise.pages.ReprisePage;
import fr.maillage.personnes.reprise.pages.ReprisesPage;
import fr.maillage.personnes.reprise.pages.SuiviDeReprise;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.web.PageRenderer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reprendre un tableur : l’envoyer, dire ses colonnes, choisir, charger, défaire. */
@Controller
@Exige(acte = Acte.IMPORTER, objet = ObjetProtege.DOSSIER_IDENTITE)
class ReprisesController {
    private static final String UNE = Reprise.ADRESSE + "/{id:\\d+}";

    private final RecevoirUnFichier recevoir;
    private final ConduireUneReprise conduire;
    private final PagesDeReprise pages;
    private final Destinations destinations;

    ReprisesController(
            RecevoirUnFichier recevoir, ConduireUneReprise conduire, PagesDeReprise pages, Destinations destinations) {
        this.recevoir = recevoir;
        this.conduire = conduire;
        this.pages = pages;
        this.destinations = destinations;
    }

    @GetMapping(Reprise.ADRESSE)
    ReprisesPage lister() {
        return liste("");
    }

    private ReprisesPage liste(String erreur) {
        return new ReprisesPage(
                QuiTravaille.exiger().unite(),
                conduire.lister().stream().map(ReprisesController::ligne).toList(),
                erreur);
    }

    private static ReprisesPage.Ligne ligne(Reprise r) {
        var bilan = r.bilan();
        return new ReprisesPage.Ligne(
                r.href(),
                r.fichier(),
                Quand.court(r.deposeeLe()),
                r.par(),
                r.lignesEffacees() && r.bilan() == null
                        ? "abandonnée"
                        : r.etat().libelle(),
                bilan == null ? "" : "%d prêtes ou chargées sur %d lignes".formatted(bilan.pretes(), bilan.lignes()));
    }

    @PostMapping(Reprise.ADRESSE)
    Object envoyer(@RequestParam(required = false) @Nullable MultipartFile fichier) throws IOException {
        String nom = fichier == null ? null : fichier.getOriginalFilename();
        if (fichier == null || nom == null || nom.isBlank() || fichier.isEmpty()) {
            return liste("Aucun fichier n’est arrivé, ou il est vide : choisissez-en un, puis envoyez-le.");
        }
        try (var flux = fichier.getInputStream()) {
            return "redirect:" + Reprise.href(recevoir.executer(flux, nomCourt(nom)));
        } catch (FichierIllisible illisible) {
            return liste(illisible.phrase());
        }
    }

    private static String nomCourt(String recu) {
        String nom = recu.substring(Math.max(recu.lastIndexOf('/'), recu.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return nom.length() <= 150 ? nom : nom.substring(nom.length() - 150);
    }

    @GetMapping(UNE)
    ReprisePage voir(@PathVariable long id, @RequestParam(defaultValue = "1") String page) {
        var reprise = conduire.exiger(id);
        var travail = conduire.dernier(reprise);
        travail.filter(t -> !t.etat().active()).ifPresent(t -> conduire.vue(QuiTravaille.exiger(), t));
        return pages.page(reprise, travail.orElse(null), page(page), List.of(), null, null);
    }

    private static int page(String saisie) {
        return saisie.matches("\\d{1,6}") ? Integer.parseInt(saisie) : 1;
    }

    /** Où en est le travail ; fini, htmx recharge l’écran, qui montre le résultat. */
    @GetMapping(UNE + "/suivi")
    SuiviDeReprise suivre(@PathVariable long id, HttpServletResponse reponse) {
        var reprise = conduire.exiger(id);
        var travail = conduire.enCours(reprise);
        if (travail.isEmpty()) reponse.setHeader("HX-Refresh", "true");
        return new SuiviDeReprise(reprise.href(), travail.orElse(null));
    }

    @PostMapping(UNE + "/arret")
    String arreter(@PathVariable long id, RedirectAttributes suite) {
        boolean entendu = conduire.arreter(QuiTravaille.exiger(), conduire.exiger(id));
        return retour(
                id,
                suite,
                entendu
                        ? "L’arrêt est demandé : rien ne sera laissé à moitié fait."
                        : "Il n’y a rien à arrêter : le travail est fini, ou c’est une autre personne qui l’a demandé.");
    }

    @PostMapping(UNE + "/colonnes")
    Object decrire(@PathVariable long id, @RequestParam Map<String, String> formulaire) {
        var reprise = conduire.exiger(id);
        var colonnes = new ArrayList<Colonne>();
        for (int n = 0; n < reprise.colonnes().size(); n++) {
            var connue = reprise.colonnes().get(n);
            String vers = formulaire.getOrDefault("c" + n, connue.destination());
            boolean fixe = connue.destination().equals(Destinations.JAMAIS) || !destinations.existe(vers);
            colonnes.add(fixe ? connue : connue.versLa(vers));
        }
        String motif = formulaire.getOrDefault("motif", "");
        String referent = formulaire.getOrDefault("referent", "");
        var reproches =
                conduire.decrire(id, colonnes, motif, referent.matches("\\d{1,18}") ? Long.valueOf(referent) : null);
        if (!reproches.isEmpty()) return pages.page(reprise, null, 1, reproches, colonnes, motif);
        conduire.confier(id, Geste.CONTROLER);
        return "redirect:" + Reprise.href(id);
    }

    @PostMapping(UNE + "/choix")
    String choisir(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam Map<String, String> formulaire,
            RedirectAttributes suite) {
        var choix = new HashMap<Long, JdbcLignes.Choix>();
        formulaire.forEach((cle, valeur) -> {
            if (!cle.matches("r\\d{1,18}")) return;
            for (var c : JdbcLignes.Choix.values()) {
                if (c.name().equals(valeur)) choix.put(Long.valueOf(cle.substring(1)), c);
            }
        });
        conduire.choisir(id, choix);
        conduire.confier(id, Geste.CONTROLER);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Vos choix sont gardés.");
        return "redirect:" + Reprise.href(id) + "?page=" + page(page);
    }

    @PostMapping(UNE + "/chargement")
    String charger(@PathVariable long id) {
        conduire.confier(id, Geste.CHARGER);
        return "redirect:" + Reprise.href(id);
    }

    @PostMapping(UNE + "/retrait")
    String defaire(@PathVariable long id) {
        conduire.confier(id, Geste.DEFAIRE);
        return "redirect:" + Reprise.href(id);
    }

    @PostMapping(UNE + "/effacement")
    String effacer(@PathVariable long id, RedirectAttributes suite) {
        var reprise = conduire.exiger(id);
        conduire.arreter(QuiTravaille.exiger(), reprise);
        conduire.effacer(id);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE, "Les lignes de « %s » sont effacées.".formatted(reprise.fichier()));
        return "redirect:" + (reprise.ouverte() ? Reprise.ADRESSE : Reprise.href(id));
    }

    @GetMapping(UNE + "/refus.csv")
    ResponseEntity<String> refus(@PathVariable long id) {
        String nom = conduire.exiger(id).fichier().replaceAll("\\.[^.]+$", "");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("refus - " + nom + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(conduire.refus(id));
    }

    private static String retour(long id, RedirectAttributes suite, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + Reprise.href(id);
    }
}
