package fr.maillage.personnes.accueil;

import fr.maillage.personnes.accueil.pages.FichePage;
import fr.maillage.personnes.accueil.pages.PermanencePage;
import fr.maillage.references.agenda.Lieux;
import fr.maillage.references.territoire.Communes;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La permanence du jour : la file, la fiche de premier accueil. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
class AccueilController {
    static final String ACCUEIL = "/accueil";
    private static final String PASSAGE = ACCUEIL + "/passages/{id:\\d+}";

    private final TenirLaPermanence permanence;
    private final LireLAccueil lecture;
    private final MiseEnPageDeLAccueil miseEnPage;
    private final Lieux lieux;
    private final Communes communes;
    private final EcrireUneFiche ecrits;

    AccueilController(
            TenirLaPermanence permanence,
            LireLAccueil lecture,
            MiseEnPageDeLAccueil miseEnPage,
            Lieux lieux,
            Communes communes,
            EcrireUneFiche ecrits) {
        this.permanence = permanence;
        this.lecture = lecture;
        this.miseEnPage = miseEnPage;
        this.lieux = lieux;
        this.communes = communes;
        this.ecrits = ecrits;
    }

    static String href(long passage) {
        return ACCUEIL + "/passages/" + passage;
    }

    @GetMapping(ACCUEIL)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
    PermanencePage jour(@RequestParam(required = false) @Nullable Long lieu) {
        var tous = lieux.ouverts();
        var choisi = tous.stream().filter(l -> lieu == null || l.id() == lieu).findFirst();
        if (lieu != null && choisi.isEmpty()) throw new Introuvable("lieu " + lieu);
        return miseEnPage.permanence(
                tous,
                choisi.orElse(null),
                choisi.map(l -> lecture.duJour(l.id(), Quand.aujourdHui())).orElse(List.of()),
                lecture.enAttente());
    }

    @PostMapping(ACCUEIL + "/arrivees")
    String arriver(@RequestParam long lieu, RedirectAttributes suite) {
        var passage = permanence.arriver(lieu);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE, "Numéro %d : la personne est dans la file.".formatted(passage.rang()));
        return versLaFile(lieu);
    }

    @PostMapping(ACCUEIL + "/passages")
    String recevoirSurLeChamp(@RequestParam long lieu, @RequestParam(required = false) @Nullable Long dossier) {
        return "redirect:" + href(permanence.recevoirSurLeChamp(lieu, dossier).id());
    }

    @PostMapping(PASSAGE + "/recevoir")
    String recevoir(@PathVariable long id, RedirectAttributes suite) {
        if (!permanence.recevoir(id)) {
            suite.addFlashAttribute(PageRenderer.MESSAGE, "Cette personne est déjà reçue, ou repartie.");
            return versLaFile(permanence.lire(id).passage().lieu());
        }
        return "redirect:" + href(id);
    }

    @PostMapping(PASSAGE + "/partir")
    String partir(@PathVariable long id, RedirectAttributes suite) {
        permanence.partir(id);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE, "Noté : repartie sans être reçue. Cela compte dans la qualité de l’accueil.");
        return versLaFile(permanence.lire(id).passage().lieu());
    }

    @GetMapping(PASSAGE)
    FichePage fiche(@PathVariable long id) {
        return miseEnPage.fiche(permanence.lire(id));
    }

    @PostMapping(PASSAGE)
    Object enregistrer(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> saisie, RedirectAttributes suite) {
        var form = new FicheForm(saisie);
        var erreurs = form.erreurs(communes);
        if (!erreurs.isEmpty()) return miseEnPage.fiche(permanence.lire(id).passage(), form, erreurs);
        var geste = switch (form.valeur("suite")) {
            case "attente" -> TenirLaPermanence.Suite.ATTENTE;
            case "dossier" -> TenirLaPermanence.Suite.DOSSIER;
            default -> TenirLaPermanence.Suite.FINIR;
        };
        return switch (permanence.enregistrer(
                id, form.version(), form.versFiche(communes), form.versIdentite(), geste)) {
            case TenirLaPermanence.Resultat.Refusee(String champ, String phrase) ->
                miseEnPage.fiche(permanence.lire(id).passage(), form, List.of(new ErreurDeChamp(champ, phrase)));
            case TenirLaPermanence.Resultat.Enregistree(Passage passage) -> {
                if (geste == TenirLaPermanence.Suite.DOSSIER) yield "redirect:" + OrigineAccueil.href(id);
                String attente =
                        geste == TenirLaPermanence.Suite.ATTENTE ? ", et la personne est sur la liste d’attente." : ".";
                suite.addFlashAttribute(
                        PageRenderer.MESSAGE,
                        "La fiche n° " + passage.rang() + " est enregistrée" + attente
                                + miseEnPage.secteur(passage.fiche().commune()));
                yield versLaFile(passage.lieu());
            }
        };
    }

    @GetMapping(PASSAGE + "/fiche.{format:docx|pdf}")
    ResponseEntity<byte[]> fichier(@PathVariable long id, @PathVariable String format) {
        return Remise.de("fiche-d-accueil", format, forme -> ecrits.ecrire(id, forme));
    }

    private static String versLaFile(long lieu) {
        return "redirect:" + ACCUEIL + "?lieu=" + lieu;
    }
}
