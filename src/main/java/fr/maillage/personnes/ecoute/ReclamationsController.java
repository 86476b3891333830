package fr.maillage.personnes.ecoute;

import fr.maillage.personnes.ecoute.pages.ReclamationPage;
import fr.maillage.personnes.ecoute.pages.ReclamationsPage;
import fr.maillage.personnes.ecoute.pages.SaisieDeReclamationPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Les réclamations : en inscrire une, les lire, y répondre. */
@Controller
@Exige(acte = Acte.VALIDER, objet = ObjetProtege.ENQUETES)
class ReclamationsController {
    private static final String RECLAMATIONS = "/ecoute/reclamations";
    private static final String NOUVELLE = RECLAMATIONS + "/nouvelle";
    private static final String UNE = RECLAMATIONS + "/{id:\\d+}";

    private final TenirLesReclamations reclamations;
    private final OuvrirLesReclamationsEnLigne enLigne;

    ReclamationsController(TenirLesReclamations reclamations, OuvrirLesReclamationsEnLigne enLigne) {
        this.reclamations = reclamations;
        this.enLigne = enLigne;
    }

    @GetMapping(RECLAMATIONS)
    ReclamationsPage registre() {
        var jour = Quand.aujourdHui();
        var lues = reclamations.registre();
        var page = enLigne.lire();
        return new ReclamationsPage(
                lues.stream()
                        .filter(r -> r.repondueLe() == null)
                        .map(ReclamationsController::ligne)
                        .toList(),
                lues.stream()
                        .filter(r -> r.repondueLe() != null)
                        .map(ReclamationsController::ligne)
                        .toList(),
                lues.stream().filter(r -> r.enRetard(jour)).count(),
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/reclamer/" + page.siret())
                        .toUriString(),
                page.ouverte());
    }

    @PostMapping(RECLAMATIONS + "/en-ligne")
    String ouvrir(@RequestParam(defaultValue = "false") boolean ouverte, RedirectAttributes suite) {
        enLigne.ouvrir(ouverte);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                ouverte
                        ? "La page est ouverte : donnez son adresse à l’accueil, sur vos courriers, sur votre site."
                        : "La page est fermée : elle ne reçoit plus rien.");
        return "redirect:" + RECLAMATIONS;
    }

    private static ReclamationsPage.Ligne ligne(Reclamation r) {
        var jour = Quand.aujourdHui();
        var suite = r.suite();
        return new ReclamationsPage.Ligne(
                RECLAMATIONS + "/" + r.id(),
                r.objet().libelle(),
                "n° %s, reçue le %s, %s"
                        .formatted(
                                r.numero(), Quand.jour(r.recueLe()), r.canal().libelle()),
                suite != null
                        ? suite.libelle() + ", le " + Quand.jour(r.repondueLe())
                        : (r.enRetard(jour) ? "réponse due depuis le " : "réponse due le ") + Quand.jour(r.terme()),
                suite != null ? "ok" : r.enRetard(jour) ? "urgent" : "bientot");
    }

    @GetMapping(NOUVELLE)
    @Exige(acte = Acte.CREER, objet = ObjetProtege.ENQUETES)
    SaisieDeReclamationPage nouvelle() {
        return saisie(
                UUID.randomUUID().toString(),
                Map.of("recueLe", Quand.aujourdHui().toString()),
                Map.of());
    }

    private static SaisieDeReclamationPage saisie(
            String cle, Map<String, String> valeurs, Map<String, String> raisons) {
        var canaux = new LinkedHashMap<String, String>();
        for (var c : Reclamation.Canal.recusParUnAgent()) canaux.put(c.name(), c.libelle());
        return new SaisieDeReclamationPage(cle, canaux, Reclamation.Objet.choix(), valeurs, ErreurDeChamp.de(raisons));
    }

    @PostMapping(NOUVELLE)
    @Exige(acte = Acte.CREER, objet = ObjetProtege.ENQUETES)
    Object deposer(@RequestParam Map<String, String> formulaire, RedirectAttributes suite) {
        String cle = formulaire.getOrDefault("cle", "");
        boolean bonne = cle.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        var raisons = reclamations.deposer(bonne ? UUID.fromString(cle) : UUID.randomUUID(), formulaire);
        if (!raisons.isEmpty()) return saisie(cle, formulaire, raisons);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE, "La réclamation est au registre : la personne responsable la lira et répondra.");
        return "redirect:" + NOUVELLE;
    }

    @GetMapping(UNE)
    ReclamationPage lire(@PathVariable long id) {
        return page(id, Map.of(), List.of());
    }

    private ReclamationPage page(long id, Map<String, String> valeurs, List<ErreurDeChamp> erreurs) {
        var r = reclamations.lire(id);
        var suites = new LinkedHashMap<String, String>();
        for (var s : Reclamation.Suite.values()) suites.put(s.name(), s.libelle());
        return new ReclamationPage(
                ligne(r),
                r.textes().recit(),
                r.textes().qui(),
                r.textes().reponse(),
                r.repondueLe() == null,
                Quand.jour(r.aEffacerLe(EffacerLesReclamations.mois(Quand.aujourdHui()))),
                Quand.jour(r.gardeeJusquAu()),
                suites,
                valeurs,
                erreurs);
    }

    @PostMapping(UNE + "/reponse")
    Object repondre(@PathVariable long id, @RequestParam Map<String, String> formulaire, RedirectAttributes suite) {
        var raisons = reclamations.repondre(id, formulaire);
        if (!raisons.isEmpty()) return page(id, formulaire, ErreurDeChamp.de(raisons));
        suite.addFlashAttribute(PageRenderer.MESSAGE, "La réponse est notée : dites-la à la personne.");
        return "redirect:" + RECLAMATIONS + "/" + id;
    }

    @PostMapping(UNE + "/garde")
    Object garder(@PathVariable long id, @RequestParam Map<String, String> formulaire, RedirectAttributes suite) {
        var dates = new DatesSaisies(formulaire);
        var jusquAu = dates.exigee("jusquAu");
        if (jusquAu == null) return page(id, formulaire, dates.erreurs());
        var reproche = reclamations.garder(id, jusquAu);
        if (reproche.isPresent()) {
            return page(id, formulaire, List.of(new ErreurDeChamp("jusquAu", reproche.get())));
        }
        suite.addFlashAttribute(PageRenderer.MESSAGE, "La réclamation ne s’effacera pas avant ce jour.");
        return "redirect:" + RECLAMATIONS + "/" + id;
    }
}
