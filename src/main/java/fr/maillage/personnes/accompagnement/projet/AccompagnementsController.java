package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.projet.pages.AccompagnementsPage;
import fr.maillage.personnes.accompagnement.projet.pages.BilanPage;
import fr.maillage.personnes.accompagnement.projet.pages.MesurePage;
import fr.maillage.personnes.accompagnement.projet.pages.VersionDeProjetPage;
import fr.maillage.personnes.dossiers.MotifDeFin;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.PageRenderer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les accompagnements d’un dossier : en convenir, les lire, en faire le bilan, les terminer, les reprendre. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
class AccompagnementsController {
    static final String LISTE = "/personnes/dossiers/{id:\\d+}/accompagnements";
    static final String UN = LISTE + "/{mesure:\\d+}";

    private final ConvenirDUnAccompagnement accompagnements;
    private final TenirLeProjet projet;
    private final MettreLeProjetEnPage miseEnPage;
    private final EcrireLeProjet ecrire;
    private final EcrireLeCarnet carnet;

    AccompagnementsController(
            ConvenirDUnAccompagnement accompagnements,
            TenirLeProjet projet,
            MettreLeProjetEnPage miseEnPage,
            EcrireLeProjet ecrire,
            EcrireLeCarnet carnet) {
        this.accompagnements = accompagnements;
        this.projet = projet;
        this.miseEnPage = miseEnPage;
        this.ecrire = ecrire;
        this.carnet = carnet;
    }

    @GetMapping(LISTE)
    AccompagnementsPage lister(@PathVariable long id) {
        return miseEnPage.liste(
                accompagnements.lister(id), Map.of("debut", Quand.aujourdHui().toString()), Map.of());
    }

    @PostMapping(LISTE)
    @Exige(acte = Acte.CREER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    Object ouvrir(@PathVariable long id, @RequestParam Map<String, String> formulaire) {
        var raisons = new LinkedHashMap<String, String>();
        var debut = date(raisons, formulaire, "debut");
        var fin = date(raisons, formulaire, "fin");
        var bilan = date(raisons, formulaire, "bilanLe");
        if (debut == null && raisons.isEmpty()) raisons.put("debut", "Donnez le jour où l’accompagnement commence.");
        if (debut != null && raisons.isEmpty()) {
            var genre = Arrays.stream(GenreDAccompagnement.values())
                    .filter(g -> g.name().equals(formulaire.get("genre")))
                    .findFirst()
                    .orElse(GenreDAccompagnement.AUTRE);
            var demande = new ConvenirDUnAccompagnement.Demande(
                    genre,
                    debut,
                    fin,
                    bilan,
                    Map.of("intensite", formulaire.getOrDefault("intensite", "").strip()));
            switch (accompagnements.ouvrir(id, demande)) {
                case ConvenirDUnAccompagnement.Resultat.Ouvert(long mesure) -> {
                    return "redirect:" + adresse(id, mesure) + "/projet";
                }
                case ConvenirDUnAccompagnement.Resultat.Refuse(var refus) -> raisons.putAll(refus);
            }
        }
        return miseEnPage.liste(accompagnements.lister(id), formulaire, raisons);
    }

    @GetMapping(UN)
    MesurePage lire(@PathVariable long id, @PathVariable long mesure) {
        return miseEnPage.une(accompagnements.lire(id, mesure));
    }

    @GetMapping(UN + "/versions/{numero:\\d+}")
    VersionDeProjetPage version(@PathVariable long id, @PathVariable long mesure, @PathVariable int numero) {
        return miseEnPage.version(accompagnements.lire(id, mesure), numero);
    }

    @GetMapping(UN + "/bilan")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    BilanPage preparer(@PathVariable long id, @PathVariable long mesure) {
        var lue = accompagnements.saisir(id, mesure);
        if (lue.mesure().close()) throw new Introuvable("accompagnement ouvert " + mesure);
        var jour = Quand.aujourdHui();
        return miseEnPage.bilan(
                lue,
                Map.of("jour", jour.toString(), "prochain", jour.plusMonths(6).toString()),
                Map.of());
    }

    @PostMapping(UN + "/bilan")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    Object faireLeBilan(
            @PathVariable long id,
            @PathVariable long mesure,
            @RequestParam Map<String, String> formulaire,
            RedirectAttributes suite) {
        var lue = accompagnements.saisir(id, mesure);
        var raisons = new LinkedHashMap<String, String>();
        var jour = date(raisons, formulaire, "jour");
        var prochain = date(raisons, formulaire, "prochain");
        if (jour == null && !raisons.containsKey("jour")) raisons.put("jour", "Donnez la date du bilan.");
        var decision = Arrays.stream(Decision.values())
                .filter(d -> d.name().equals(formulaire.get("decision")))
                .findFirst()
                .orElse(Decision.POURSUITE);
        if (jour != null && raisons.isEmpty()) {
            raisons.putAll(projet.faireLeBilan(
                    id,
                    mesure,
                    jour,
                    decision,
                    prochain,
                    BilanDAccompagnement.lire(lue.enVigueur().objectifsConvenus(), formulaire)));
        }
        if (!raisons.isEmpty()) return miseEnPage.bilan(lue, formulaire, raisons);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le bilan est gardé.");
        return "redirect:" + adresse(id, mesure);
    }

    @PostMapping(UN + "/fin")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    String clore(
            @PathVariable long id,
            @PathVariable long mesure,
            @RequestParam MotifDeFin motif,
            RedirectAttributes suite) {
        accompagnements.clore(id, mesure, motif);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "L’accompagnement est terminé : il se lit toujours.");
        return "redirect:" + adresse(id, mesure);
    }

    @PostMapping(UN + "/reprise")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    String rouvrir(@PathVariable long id, @PathVariable long mesure, RedirectAttributes suite) {
        accompagnements.rouvrir(id, mesure);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "L’accompagnement reprend.");
        return "redirect:" + adresse(id, mesure);
    }

    @GetMapping(UN + ".{extension:docx|pdf}")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOCUMENTS)
    ResponseEntity<byte[]> remettre(@PathVariable long id, @PathVariable long mesure, @PathVariable String extension) {
        return Remise.de("projet-d-accompagnement-" + mesure, extension, format -> ecrire.projet(id, mesure, format));
    }

    @GetMapping(UN + "/carnet.{extension:docx|pdf}")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOCUMENTS)
    ResponseEntity<byte[]> remettreLeCarnet(
            @PathVariable long id, @PathVariable long mesure, @PathVariable String extension) {
        return Remise.de("carnet-personnel-" + mesure, extension, format -> carnet.executer(id, mesure, format));
    }

    @GetMapping(UN + "/bilan.{extension:docx|pdf}")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOCUMENTS)
    ResponseEntity<byte[]> remettreLeBilan(
            @PathVariable long id, @PathVariable long mesure, @PathVariable String extension) {
        return Remise.de("bilan-d-accompagnement-" + mesure, extension, format -> ecrire.bilan(id, mesure, format));
    }

    /** La date écrite, ou rien ; ce qui n’en est pas une est refusé avec ce qui a été reçu. */
    private static @Nullable LocalDate date(Map<String, String> raisons, Map<String, String> formulaire, String champ) {
        String saisi = formulaire.getOrDefault(champ, "").strip();
        var date = Dates.lue(saisi);
        if (date.isEmpty() && !saisi.isEmpty()) {
            raisons.put(champ, Dates.reproche(saisi));
        }
        return date.orElse(null);
    }

    static String adresse(long dossier, long mesure) {
        return "/personnes/dossiers/" + dossier + "/accompagnements/" + mesure;
    }
}
