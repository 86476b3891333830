package fr.maillage.personnes.orientation;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.orientation.pages.OrientationPage;
import fr.maillage.personnes.orientation.pages.OrientationsPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Les orientations d’un dossier : proposer, recueillir l’accord, envoyer, suivre. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.ORIENTATIONS)
class OrientationsController {
    private static final String TOUTES = "/personnes/dossiers/{dossier:\\d+}/orientations";
    private static final String UNE = TOUTES + "/{id:\\d+}";

    private final Dossiers dossiers;
    private final OrienterUnePersonne orienter;
    private final EcransDesOrientations ecrans;
    private final LettreDOrientation lettre;

    OrientationsController(
            Dossiers dossiers, OrienterUnePersonne orienter, EcransDesOrientations ecrans, LettreDOrientation lettre) {
        this.dossiers = dossiers;
        this.orienter = orienter;
        this.ecrans = ecrans;
        this.lettre = lettre;
    }

    @GetMapping(TOUTES)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.ORIENTATIONS)
    OrientationsPage toutes(@PathVariable long dossier) {
        var vu = dossiers.exiger(dossier);
        return ecrans.toutes(vu, orienter.lire(vu));
    }

    @GetMapping(TOUTES + "/nouvelle")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.ORIENTATIONS)
    Object nouvelle(@PathVariable long dossier, @RequestParam MultiValueMap<String, String> champs) {
        return ecrans.nouvelle(dossiers.exiger(dossier), champs, List.of());
    }

    @PostMapping(TOUTES + "/nouvelle")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.ORIENTATIONS)
    Object creer(
            @PathVariable long dossier, @RequestParam MultiValueMap<String, String> champs, RedirectAttributes suite) {
        var vu = dossiers.exiger(dossier);
        return switch (orienter.creer(vu, FormulaireDOrientation.saisie(champs))) {
            case OrienterUnePersonne.Resultat.Creee(long id) ->
                vers(suite, Orientation.href(dossier) + "/" + id, "L’orientation est enregistrée.");
            case OrienterUnePersonne.Resultat.Refusee(var erreurs) -> ecrans.nouvelle(vu, champs, erreurs);
        };
    }

    @GetMapping(UNE)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.ORIENTATIONS)
    OrientationPage une(@PathVariable long dossier, @PathVariable long id) {
        var vu = dossiers.exiger(dossier);
        return ecrans.une(vu, orienter.exiger(vu, id), "", "");
    }

    @PostMapping(UNE + "/decision")
    Object decider(
            @PathVariable long dossier,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String forme,
            RedirectAttributes suite) {
        var vu = dossiers.exiger(dossier);
        var reproche = orienter.decider(vu, id, decision, forme);
        return reproche.isPresent()
                ? ecrans.une(vu, orienter.exiger(vu, id), reproche.get(), "")
                : vers(suite, Orientation.href(dossier) + "/" + id, "La décision de la personne est notée.");
    }

    /** Le lien n’est montré que dans cette réponse : la maison n’en garde que l’empreinte. */
    @PostMapping(UNE + "/envoi")
    OrientationPage envoyer(@PathVariable long dossier, @PathVariable long id, HttpServletRequest requete) {
        var vu = dossiers.exiger(dossier);
        String jeton = orienter.envoyer(vu, id);
        return ecrans.une(vu, orienter.exiger(vu, id), "", lien(requete, jeton));
    }

    @PostMapping(UNE + "/lien")
    OrientationPage renouveler(@PathVariable long dossier, @PathVariable long id, HttpServletRequest requete) {
        var vu = dossiers.exiger(dossier);
        String jeton = orienter.renouvelerLeLien(vu, id);
        return ecrans.une(vu, orienter.exiger(vu, id), "", lien(requete, jeton));
    }

    @PostMapping(UNE + "/revocation")
    String revoquer(@PathVariable long dossier, @PathVariable long id, RedirectAttributes suite) {
        orienter.revoquerLeLien(dossiers.exiger(dossier), id);
        return vers(
                suite,
                Orientation.href(dossier) + "/" + id,
                "Le lien ne vaut plus : le partenaire ne peut plus rien lire.");
    }

    @PostMapping(UNE + "/retour")
    Object retour(
            @PathVariable long dossier,
            @PathVariable long id,
            @RequestParam Map<String, String> champs,
            RedirectAttributes suite) {
        DossierVu vu = dossiers.exiger(dossier);
        var dates = new DatesSaisies(champs);
        var retour = FormulaireDOrientation.retour(champs, dates);
        if (!dates.lisibles()) {
            return ecrans.une(vu, orienter.exiger(vu, id), champs, dates.erreurs(), "", "");
        }
        var reproche = retour.isEmpty()
                ? java.util.Optional.of("Choisissez ce que vous savez de la suite.")
                : orienter.suivre(
                        vu,
                        id,
                        retour.get().etat(),
                        retour.get().rendezVous(),
                        retour.get().issue());
        return reproche.isPresent()
                ? ecrans.une(vu, orienter.exiger(vu, id), champs, List.of(), reproche.get(), "")
                : vers(suite, Orientation.href(dossier) + "/" + id, "Le retour est noté.");
    }

    @GetMapping(UNE + "/lettre.docx")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.ORIENTATIONS)
    ResponseEntity<byte[]> lettreWord(@PathVariable long dossier, @PathVariable long id) {
        return lettre(dossier, id, FormatDeDocument.DOCX);
    }

    @GetMapping(UNE + "/lettre.pdf")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.ORIENTATIONS)
    ResponseEntity<byte[]> lettrePdf(@PathVariable long dossier, @PathVariable long id) {
        return lettre(dossier, id, FormatDeDocument.PDF);
    }

    private ResponseEntity<byte[]> lettre(long dossier, long id, FormatDeDocument format) {
        var vu = dossiers.exiger(dossier);
        var orientation = orienter.exiger(vu, id);
        return Remise.de(
                "orientation-" + vu.numero() + "-" + id,
                format,
                lettre.ecrire(orientation, ecrans.partage(vu, orientation), format));
    }

    private static String lien(HttpServletRequest requete, String jeton) {
        return ServletUriComponentsBuilder.fromContextPath(requete)
                .path("/reponse/" + jeton)
                .toUriString();
    }

    private static String vers(RedirectAttributes suite, String adresse, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + adresse;
    }
}
