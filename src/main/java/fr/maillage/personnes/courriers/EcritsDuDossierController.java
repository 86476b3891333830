package fr.maillage.personnes.courriers;

import fr.maillage.personnes.courriers.EcritGarde.Fichier;
import fr.maillage.personnes.courriers.EcritGarde.Forme;
import fr.maillage.personnes.courriers.pages.EcritPage;
import fr.maillage.personnes.courriers.pages.EcritsDuDossierPage;
import fr.maillage.personnes.courriers.pages.RedactionPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.FusionDeModele;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.PageRenderer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Les courriers et écrits d’un dossier : préparer, rédiger, arrêter, remettre, relire ce qui est gardé. La route demande un dossier que
 * l’on ouvre ; le cas d’usage, le droit sur ses documents.
 */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOSSIER_IDENTITE)
class EcritsDuDossierController {
    private static final String TOUS = "/personnes/dossiers/{dossier:\\d+}/" + OngletDesEcrits.CHEMIN;
    private static final String UN = TOUS + "/{id:\\d+}";

    private final LireLesEcrits lire;
    private final RedigerUnEcrit rediger;
    private final ArreterUnEcrit arreter;
    private final MettreLesEcritsEnPage miseEnPage;

    EcritsDuDossierController(
            LireLesEcrits lire, RedigerUnEcrit rediger, ArreterUnEcrit arreter, MettreLesEcritsEnPage miseEnPage) {
        this.lire = lire;
        this.rediger = rediger;
        this.arreter = arreter;
        this.miseEnPage = miseEnPage;
    }

    @GetMapping(TOUS)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_IDENTITE)
    EcritsDuDossierPage tous(@PathVariable long dossier) {
        return miseEnPage.tous(lire.lister(dossier));
    }

    @PostMapping(TOUS)
    String commencer(@PathVariable long dossier, @RequestParam String genre, @RequestParam String sujet) {
        return "redirect:" + href(dossier, rediger.commencer(dossier, genre, sujet)) + "/redaction";
    }

    @GetMapping(UN)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_IDENTITE)
    EcritPage un(@PathVariable long dossier, @PathVariable long id) {
        return miseEnPage.ecrit(lire.lire(dossier, id), List.of(), List.of());
    }

    @GetMapping(UN + "/redaction")
    RedactionPage saisir(@PathVariable long dossier, @PathVariable long id) {
        var lu = rediger.saisir(dossier, id);
        var valeurs = lu.ecrit().redaction().valeurs();
        return miseEnPage.redaction(lu, valeurs, valeurs, List.of());
    }

    @PostMapping(UN + "/redaction")
    Object rediger(
            @PathVariable long dossier,
            @PathVariable long id,
            @RequestParam Map<String, String> formulaire,
            RedirectAttributes suite) {
        var lu = rediger.saisir(dossier, id);
        var redaction = lu.ecrit().redaction();
        var resultat = rediger.rediger(
                dossier,
                id,
                redaction.lire(lu.genre(), formulaire, "lue."),
                redaction.lire(lu.genre(), formulaire, ""),
                formulaire.containsKey("desaccordsTranches"));
        return switch (resultat) {
            case RedigerUnEcrit.Resultat.Fait(var rapproches) ->
                vers(
                        suite,
                        href(dossier, id),
                        rapproches.isEmpty()
                                ? "L’écrit est enregistré : relisez-le, puis arrêtez-le."
                                : "L’écrit est enregistré. Un collègue avait changé pendant ce temps : "
                                        + String.join(" ; ", rapproches) + ".");
            case RedigerUnEcrit.Resultat.EnDesaccord(var enregistre, var reuni, var desaccords) ->
                miseEnPage.redaction(lu, reuni, enregistre, desaccords);
        };
    }

    @PostMapping(UN + "/arret")
    Object arreter(
            @PathVariable long dossier,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String maintenu,
            RedirectAttributes suite) {
        return suite(dossier, id, arreter.executer(dossier, id, !maintenu.isEmpty(), null), suite);
    }

    /** L’écrit fini dans Word : il est gardé tel quel. */
    @PostMapping(UN + "/word")
    Object arreterAvecLeWord(
            @PathVariable long dossier,
            @PathVariable long id,
            @RequestParam MultipartFile fichier,
            @RequestParam(defaultValue = "") String maintenu,
            RedirectAttributes suite)
            throws IOException {
        byte[] word = fichier.getInputStream().readNBytes(FusionDeModele.TAILLE_MAXIMALE + 1);
        return suite(dossier, id, arreter.executer(dossier, id, !maintenu.isEmpty(), word), suite);
    }

    private Object suite(long dossier, long id, ArreterUnEcrit.Resultat resultat, RedirectAttributes suite) {
        return switch (resultat) {
            case ArreterUnEcrit.Resultat.Arrete _ ->
                vers(suite, href(dossier, id), "L’écrit est arrêté et gardé au dossier.");
            case ArreterUnEcrit.Resultat.Refuse(var phrases) ->
                miseEnPage.ecrit(lire.lire(dossier, id), phrases, List.of());
            case ArreterUnEcrit.Resultat.ARelire(var passages) ->
                miseEnPage.ecrit(lire.lire(dossier, id), List.of(), passages);
        };
    }

    @PostMapping(UN + "/abandon")
    String abandonner(@PathVariable long dossier, @PathVariable long id, RedirectAttributes suite) {
        rediger.abandonner(dossier, id);
        return vers(
                suite,
                "/personnes/dossiers/" + dossier + "/" + OngletDesEcrits.CHEMIN,
                "Cette version est abandonnée.");
    }

    @PostMapping(UN + "/versions")
    String faireUneVersion(@PathVariable long dossier, @PathVariable long id) {
        return "redirect:" + href(dossier, rediger.faireUneVersion(dossier, id)) + "/redaction";
    }

    @PostMapping(UN + "/remise")
    Object remettre(
            @PathVariable long dossier, @PathVariable long id, @RequestParam String jour, RedirectAttributes suite) {
        var lu = Dates.lue(jour);
        if (lu.isEmpty()) {
            return miseEnPage.ecrit(
                    lire.lire(dossier, id),
                    List.of("« %s » n’est pas une date : écrivez le jour de la remise.".formatted(jour)),
                    List.of());
        }
        var refus = rediger.remettre(dossier, id, lu.get());
        return refus.isPresent()
                ? miseEnPage.ecrit(lire.lire(dossier, id), List.of(refus.get()), List.of())
                : vers(suite, href(dossier, id), "La remise est notée.");
    }

    @GetMapping(UN + "/{forme:ecrit|copie}.{extension:docx|pdf|xlsx}")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_IDENTITE)
    ResponseEntity<byte[]> fichier(
            @PathVariable long dossier,
            @PathVariable long id,
            @PathVariable String forme,
            @PathVariable String extension) {
        var format = FormatDeDocument.deLExtension(extension);
        var voulu = new Fichier(Forme.valueOf(forme.toUpperCase(Locale.ROOT)), format);
        return Remise.de(forme + "-" + id, format, lire.fichier(dossier, id, voulu));
    }

    private static String href(long dossier, long id) {
        return "/personnes/dossiers/" + dossier + "/" + OngletDesEcrits.CHEMIN + "/" + id;
    }

    private static String vers(RedirectAttributes suite, String adresse, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + adresse;
    }
}
