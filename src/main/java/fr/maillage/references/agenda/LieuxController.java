package fr.maillage.references.agenda;

import fr.maillage.references.agenda.pages.LieuPage;
import fr.maillage.references.agenda.pages.LieuxPage;
import fr.maillage.references.territoire.Communes;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les lieux où l’on reçoit, leurs salles et leurs permanences ; ils sont tenus par ceux qui tiennent le registre de permanence. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
class LieuxController {
    static final String LIEUX = "/agenda/lieux";
    private static final String LIEU = LIEUX + "/{id:\\d+}";

    private final Lieux lieux;
    private final JdbcLieux jdbc;
    private final Communes communes;
    private final TransactionTemplate transaction;

    LieuxController(Lieux lieux, JdbcLieux jdbc, Communes communes, TransactionTemplate transaction) {
        this.lieux = lieux;
        this.jdbc = jdbc;
        this.communes = communes;
        this.transaction = transaction;
    }

    @GetMapping(LIEUX)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
    LieuxPage lister() {
        var tous = transaction.execute(_ -> lieux.lister());
        return new LieuxPage(
                tous == null ? List.of() : tous.stream().map(this::ligne).toList());
    }

    private LieuxPage.Ligne ligne(Lieu lieu) {
        return new LieuxPage.Ligne(
                lieu.nom(),
                LIEUX + "/" + lieu.id(),
                (lieu.adresse() + " " + communes.nom(lieu.commune())).strip(),
                String.join(", ", lieu.salles()),
                lieu.permanences().stream().map(Lieu.Permanence::lisible).toList(),
                lieu.ouvert());
    }

    @GetMapping(LIEUX + "/nouveau")
    LieuPage nouveau() {
        return page(0, Map.of("denotreunite", "oui", "SANS_RENDEZ_VOUS", "oui"), List.of(), List.of());
    }

    @PostMapping(LIEUX + "/nouveau")
    Object ajouter(@RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        return enregistrer(0, saisie, suite);
    }

    @GetMapping(LIEU)
    LieuPage lieu(@PathVariable long id) {
        var lieu = exiger(id);
        var valeurs = lieu.atouts().entrySet().stream()
                .filter(Map.Entry::getValue)
                .collect(Collectors.toMap(e -> e.getKey().name(), _ -> "oui"));
        valeurs.putAll(Map.of(
                "nom", lieu.nom(),
                "adresse", lieu.adresse(),
                "commune", communes.nom(lieu.commune()),
                "salles", String.join("\n", lieu.salles()),
                "version", String.valueOf(lieu.version())));
        if (lieu.unite() != null) valeurs.put("denotreunite", "oui");
        if (!lieu.ouvert()) valeurs.put("ferme", "oui");
        return page(id, valeurs, lieu.permanences(), List.of());
    }

    @PostMapping(LIEU)
    Object changer(@PathVariable long id, @RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        exiger(id);
        return enregistrer(id, saisie, suite);
    }

    private Object enregistrer(long id, Map<String, String> saisie, RedirectAttributes suite) {
        var form = new LieuForm(saisie);
        var erreurs = form.erreurs(communes);
        if (!erreurs.isEmpty()) return page(id, saisie, List.of(), erreurs);
        var agent = QuiTravaille.exiger();
        var refus = transaction.execute(_ -> {
            var lieu = form.versLieu(id, communes, agent.idUnite());
            if (jdbc.existe(agent.organisation(), lieu.nom(), id)) {
                return "Un lieu s’appelle déjà « %s » : ouvrez-le, ou donnez un autre nom.".formatted(lieu.nom());
            }
            if (id == 0) jdbc.ajouter(agent.organisation(), lieu);
            else if (!jdbc.changer(lieu)) {
                return "Un collègue a changé ce lieu pendant ce temps : relisez-le, puis recommencez.";
            }
            return "";
        });
        if (refus != null && !refus.isEmpty()) {
            return page(id, saisie, List.of(), List.of(new ErreurDeChamp("nom", refus)));
        }
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le lieu « " + form.valeur("nom") + " » est enregistré.");
        return "redirect:" + (id == 0 ? LIEUX : LIEUX + "/" + id);
    }

    @PostMapping(LIEU + "/permanences")
    Object ajouterUnePermanence(
            @PathVariable long id, @RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        exiger(id);
        try {
            var permanence = new Lieu.Permanence(
                    0,
                    DayOfWeek.of(Integer.parseInt(saisie.getOrDefault("jour", "1"))),
                    LocalTime.parse(saisie.getOrDefault("debut", "")),
                    LocalTime.parse(saisie.getOrDefault("fin", "")),
                    saisie.getOrDefault("places", "").isBlank() ? 0 : Integer.parseInt(saisie.get("places")));
            if (!permanence.fin().isAfter(permanence.debut()) || permanence.places() < 0 || permanence.places() > 200) {
                return refuserLaPermanence(id, suite);
            }
            transaction.executeWithoutResult(
                    _ -> jdbc.ajouterUnePermanence(QuiTravaille.exiger().organisation(), id, permanence));
            suite.addFlashAttribute(PageRenderer.MESSAGE, "Permanence ajoutée : " + permanence.lisible() + ".");
        } catch (DateTimeException | NumberFormatException illisible) {
            return refuserLaPermanence(id, suite);
        }
        return "redirect:" + LIEUX + "/" + id;
    }

    private static String refuserLaPermanence(long id, RedirectAttributes suite) {
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                "La permanence n’est pas ajoutée : il faut une heure de début, une heure de fin après elle (9:00 et 12:00), et au plus 200 places.");
        return "redirect:" + LIEUX + "/" + id;
    }

    @PostMapping(LIEU + "/permanences/{permanence:\\d+}/retrait")
    String retirer(@PathVariable long id, @PathVariable long permanence, RedirectAttributes suite) {
        exiger(id);
        boolean faite = Boolean.TRUE.equals(transaction.execute(_ -> jdbc.retirerUnePermanence(id, permanence)));
        if (!faite) throw new Introuvable("permanence " + permanence);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "La permanence est retirée.");
        return "redirect:" + LIEUX + "/" + id;
    }

    private Lieu exiger(long id) {
        return lieux.trouver(id).orElseThrow(() -> new Introuvable("lieu " + id));
    }

    private static LieuPage page(
            long id, Map<String, String> valeurs, List<Lieu.Permanence> permanences, List<ErreurDeChamp> erreurs) {
        return new LieuPage(
                id,
                id == 0 ? "Ajouter un lieu" : valeurs.getOrDefault("nom", "Lieu"),
                valeurs,
                Arrays.stream(Lieu.Atout.values())
                        .map(a -> new LieuPage.Case(a.name(), a.libelle(), valeurs.containsKey(a.name())))
                        .toList(),
                permanences.stream()
                        .map(p -> new LieuPage.PermanencePage(p.id(), p.lisible()))
                        .toList(),
                erreurs);
    }
}
