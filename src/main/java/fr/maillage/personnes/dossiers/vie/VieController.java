package fr.maillage.personnes.dossiers.vie;

import fr.maillage.personnes.dossiers.MotifDeFin;
import fr.maillage.personnes.dossiers.vie.pages.VieDuDossierPage;
import fr.maillage.references.territoire.secteurs.Competence;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Qui suit ce dossier, et la suite : relais, transfert, clôture, réouverture. La route s’ouvre à qui conduit l’unité aussi. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_EVALUATION)
class VieController {
    private static final String VIE = "/personnes/dossiers/{id:\\d+}/vie";

    private final TenirLaVie vie;

    VieController(TenirLaVie vie) {
        this.vie = vie;
    }

    @GetMapping(VIE)
    VieDuDossierPage montrer(@PathVariable long id) {
        return page(id, "", Map.of(), List.of());
    }

    @PostMapping(VIE + "/referent")
    Object changerDeReferent(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long agent,
            @RequestParam(defaultValue = "") String raison,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        LocalDate jour = dates.exigee("jour");
        if (jour == null) return page(id, "", saisie, dates.erreurs());
        return rendre(
                id,
                vie.changerDeReferent(id, agent, jour, raison),
                saisie,
                "Le relais est décidé ; votre collègue est prévenu·e.",
                suite);
    }

    @PostMapping(VIE + "/coreferents")
    Object ajouterUnCoreferent(
            @PathVariable long id, @RequestParam(defaultValue = "0") long agent, RedirectAttributes suite) {
        return rendre(id, vie.ajouterUnCoreferent(id, agent), Map.of(), "La co-référence commence aujourd’hui.", suite);
    }

    @PostMapping(VIE + "/coreferents/{agent:\\d+}/fin")
    String finirLaCoreference(@PathVariable long id, @PathVariable long agent, RedirectAttributes suite) {
        vie.finirLaCoreference(id, agent);
        return vers(id, "La co-référence prend fin aujourd’hui.", suite);
    }

    @PostMapping(VIE + "/transfert")
    Object transferer(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long vers,
            @RequestParam(defaultValue = "") String raisonDuTransfert,
            RedirectAttributes suite) {
        return rendre(
                id,
                vie.proposerUnTransfert(id, vers, raisonDuTransfert),
                Map.of("vers", Long.toString(vers), "raisonDuTransfert", raisonDuTransfert),
                "Le transfert est proposé : rien ne change tant que l’autre unité n’a pas accepté.",
                suite);
    }

    @PostMapping(VIE + "/transfert/retrait")
    String retirerLeTransfert(@PathVariable long id, RedirectAttributes suite) {
        vie.retirerLeTransfert(id);
        return vers(id, "La proposition est retirée.", suite);
    }

    @PostMapping(VIE + "/cloture")
    Object clore(
            @PathVariable long id,
            @RequestParam MotifDeFin motif,
            @RequestParam(defaultValue = "") String mot,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        LocalDate closLe = dates.exigee("closLe");
        if (closLe == null) return page(id, "", saisie, dates.erreurs());
        return rendre(
                id,
                vie.clore(id, motif, closLe, mot),
                saisie,
                "Le dossier est clos : il se relit, il ne s’écrit plus. Les partages sont retirés.",
                suite);
    }

    @PostMapping(VIE + "/reouverture")
    Object rouvrir(@PathVariable long id, @RequestParam(defaultValue = "") String pourquoi, RedirectAttributes suite) {
        return rendre(id, vie.rouvrir(id, pourquoi), Map.of("pourquoi", pourquoi), "Le dossier est rouvert.", suite);
    }

    private Object rendre(
            long id, Optional<String> reproche, Map<String, String> saisie, String message, RedirectAttributes suite) {
        return reproche.isPresent() ? page(id, reproche.get(), saisie, List.of()) : vers(id, message, suite);
    }

    private static String vers(long id, String message, RedirectAttributes suite) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:/personnes/dossiers/" + id + "/vie";
    }

    private VieDuDossierPage page(long id, String reproche, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        var s = vie.lire(id);
        return new VieDuDossierPage(
                s.dossier(),
                s.etat().ouvert(),
                "Ouvert le %s · dernier contact le %s%s"
                        .formatted(
                                Quand.jour(s.etat().ouvertLe()),
                                Quand.jour(s.etat().dernierContact()),
                                s.etat().closLe() == null
                                        ? ""
                                        : " · clos le " + Quand.jour(s.etat().closLe())),
                s.suivent().stream()
                        .map(x -> new VieDuDossierPage.Suiveur(
                                x.agent(), x.nom(), x.referent(), "depuis le " + Quand.jour(x.debut())))
                        .toList(),
                choix(s.equipe().stream()
                        .filter(a ->
                                s.referent().filter(r -> r.agent() == a.agent()).isEmpty())
                        .map(a -> new VieDuDossierPage.Choix(Long.toString(a.agent()), a.nom()))),
                choix(s.unites().stream().map(u -> new VieDuDossierPage.Choix(Long.toString(u.id()), u.nom()))),
                s.competente().map(u -> Long.toString(u.id())).orElse(""),
                s.competente().map(u -> secteur(u, s)).orElse(""),
                s.propose()
                        .map(p -> "Proposé à %s le %s par %s : sa réponse est attendue."
                                .formatted(p.vers(), Quand.jour(p.le()), p.par()))
                        .orElse(""),
                vie.dernierRefus(id).orElse(""),
                s.ouverts(),
                choix(Arrays.stream(MotifDeFin.values()).map(m -> new VieDuDossierPage.Choix(m.name(), m.libelle()))),
                s.etapes().stream().map(VieController::etape).toList(),
                s.decide(),
                s.rouvre(),
                Quand.aujourdHui().toString(),
                saisie,
                reproche,
                erreurs);
    }

    private static String secteur(Competence.Unite unite, Situation s) {
        return "D’après l’adresse, c’est le secteur de %s%s"
                .formatted(
                        unite.nom(),
                        s.unites().stream().anyMatch(u -> u.id() == unite.id())
                                ? " : elle est proposée ici."
                                : ", qui n’a pas encore de responsable pour accepter un dossier.");
    }

    private static List<VieDuDossierPage.Choix> choix(Stream<VieDuDossierPage.Choix> choix) {
        return choix.toList();
    }

    private static VieDuDossierPage.Ligne etape(Etape e) {
        String quoi = e.genre().libelle()
                + (e.concerne().isEmpty() ? "" : " : " + e.concerne())
                + (e.precision().isEmpty() ? "" : " (" + e.precision() + ")");
        return new VieDuDossierPage.Ligne(
                Quand.jour(e.jour()), quoi, e.raison(), e.decidePar() + ", " + Quand.court(e.decideLe()));
    }
}
