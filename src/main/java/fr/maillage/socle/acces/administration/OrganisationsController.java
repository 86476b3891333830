package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Aller;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.pages.AnnuairePage;
import fr.maillage.socle.acces.pages.LiensRemisPage;
import fr.maillage.socle.acces.pages.OrganisationPage;
import fr.maillage.socle.acces.pages.UnitePage;
import fr.maillage.socle.acces.pages.UnitesPage;
import fr.maillage.socle.web.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** L’organisation, ses unités et leurs secteurs, tenus par l’administrateur. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.HABILITATIONS)
class OrganisationsController {
    private static final int LOGO_MAXIMAL = 256 * 1024;

    private final TenirLesOrganisations tenir;
    private final JdbcOrganisations organisations;
    private final LecturesDOrganisation lectures;
    private final TenirLAnnuaire annuaire;

    OrganisationsController(
            TenirLesOrganisations tenir,
            JdbcOrganisations organisations,
            LecturesDOrganisation lectures,
            TenirLAnnuaire annuaire) {
        this.tenir = tenir;
        this.organisations = organisations;
        this.lectures = lectures;
        this.annuaire = annuaire;
    }

    @GetMapping("/habilitations/organisation")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.HABILITATIONS)
    OrganisationPage lire() {
        return lectures.organisation(List.of(), null);
    }

    @PostMapping("/habilitations/organisation")
    Object modifier(
            @RequestParam Nature nature,
            @RequestParam Profil profil,
            @RequestParam String nom,
            RedirectAttributes suite) {
        if (nom.isBlank()) {
            return lectures.organisation(List.of(new Refus("nom", "Écrivez le nom de l’organisation.")), null);
        }
        tenir.modifier(nature, profil, nom);
        return fait(
                suite,
                "L’organisation est modifiée. Un nouveau profil vaut à la prochaine connexion de chacun.",
                "/habilitations/organisation");
    }

    @PostMapping("/habilitations/organisation/logo")
    Object poserLeLogo(@RequestParam MultipartFile logo, RedirectAttributes suite) throws IOException {
        var image = logo.getSize() > LOGO_MAXIMAL ? null : Logo.lire(logo.getBytes());
        if (image == null) {
            return lectures.organisation(
                    List.of(new Refus(
                            "logo",
                            "Le logo doit être une image PNG, JPEG ou SVG de 256 Ko et de 2 000 points de côté au plus ; ce fichier fait %d Ko."
                                    .formatted(logo.getSize() / 1024))),
                    null);
        }
        tenir.poserLeLogo(image.octets(), image.genre());
        return fait(suite, "Le logo est changé.", "/habilitations/organisation");
    }

    /** La couleur des documents remis ; le bouton « maison » rend celle de Maillage. */
    @PostMapping("/habilitations/organisation/couleur")
    Object choisirLaCouleur(
            @RequestParam(defaultValue = "") String couleur,
            @RequestParam(defaultValue = "") String geste,
            RedirectAttributes suite) {
        var refus = tenir.choisirLaCouleur(geste.equals("maison") ? null : couleur);
        return refus.isEmpty()
                ? fait(suite, "Vos prochains documents porteront cette couleur.", "/habilitations/organisation")
                : lectures.couleurRefusee(refus, couleur);
    }

    @PostMapping("/habilitations/annuaire")
    AnnuairePage raccorderLAnnuaire(HttpServletRequest demande) {
        return new AnnuairePage(absolu(demande, "/scim/v2"), annuaire.nouveauJeton());
    }

    /** Les mots de l’organisation ; un champ laissé vide rend le mot à celui du profil. */
    @PostMapping("/habilitations/organisation/mots")
    Object choisirLesMots(
            @RequestParam(defaultValue = "") String usager,
            @RequestParam(defaultValue = "") String unite,
            @RequestParam(defaultValue = "") String referent,
            RedirectAttributes suite) {
        tenir.choisirLesMots(java.util.Map.of("usager", usager, "unite", unite, "referent", referent));
        return fait(suite, "Vos mots sont gardés.", "/habilitations/organisation");
    }

    @GetMapping("/organisation/logo")
    @OuvertAuxAgents
    ResponseEntity<byte[]> logo() {
        var logo = organisations.de(QuiTravaille.exiger().organisation()).logo();
        if (logo == null) throw new Introuvable("logo");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.genre()))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(logo.octets());
    }

    @PostMapping("/habilitations/organisations")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.HABILITATIONS)
    Object creer(
            @RequestParam Nature nature,
            @RequestParam Profil profil,
            @RequestParam String siret,
            @RequestParam String nom,
            @RequestParam String administrateur,
            @RequestParam String delegue,
            HttpServletRequest demande) {
        var saisie =
                new TenirLesOrganisations.Saisie(nature, profil, siret, nom, administrateur.strip(), delegue.strip());
        var refus = tenir.examiner(saisie);
        if (!refus.isEmpty()) {
            return lectures.organisation(
                    refus, new OrganisationPage.Nouvelle(nature, profil, siret, nom, administrateur, delegue));
        }
        var creee = tenir.creer(saisie);
        return new LiensRemisPage(
                nom,
                saisie.administrateur(),
                absolu(demande, creee.lienDeLAdministrateur()),
                saisie.delegue(),
                absolu(demande, creee.lienDuDelegue()));
    }

    @GetMapping("/habilitations/unites")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.HABILITATIONS)
    UnitesPage lister() {
        return lectures.unites();
    }

    @GetMapping("/habilitations/unites/{unite}")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.HABILITATIONS)
    UnitePage lireUneUnite(@PathVariable long unite) {
        if (unite == 0) return new UnitePage(0, "", "", "", false, List.of());
        var lue = tenir.exigerUnite(unite);
        return new UnitePage(
                unite, lue.nom(), lue.mention(), String.join(" ", lue.communes()), lue.fermeeLe() != null, List.of());
    }

    @PostMapping("/habilitations/unites/{unite}")
    Object enregistrer(
            @PathVariable long unite,
            @RequestParam String nom,
            @RequestParam(defaultValue = "") String mention,
            @RequestParam(defaultValue = "") String communes,
            @RequestParam(defaultValue = "false") boolean fermee,
            RedirectAttributes suite) {
        var refus = tenir.enregistrerUneUnite(
                unite, new TenirLesOrganisations.SaisieDUnite(nom, mention, communes, fermee));
        return refus.isEmpty()
                ? fait(suite, "L’unité « %s » est enregistrée.".formatted(nom.strip()), "/habilitations/unites")
                : new UnitePage(unite, nom, mention, communes, fermee, refus);
    }

    private static View fait(RedirectAttributes suite, String message, String adresse) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return Aller.vers(adresse);
    }

    private static String absolu(HttpServletRequest demande, String lien) {
        return ServletUriComponentsBuilder.fromRequestUri(demande)
                .replacePath(lien)
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
