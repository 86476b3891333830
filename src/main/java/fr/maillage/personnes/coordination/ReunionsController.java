package fr.maillage.personnes.coordination;

import fr.maillage.personnes.coordination.pages.InvitePage;
import fr.maillage.personnes.coordination.pages.NouvelleReunionPage;
import fr.maillage.personnes.coordination.pages.ReunionPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.PageRenderer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les réunions d’un dossier, leurs invités, ce que chacun reçoit, et ce qui s’y décide. */
@Controller
@Exige(acte = Acte.CREER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
class ReunionsController {
    private static final String REUNIONS = Adresses.DOSSIER + "/reunions";
    private static final String UNE = REUNIONS + "/{id:\\d+}";
    private static final String INVITE = UNE + "/invites/{invite:\\d+}";

    private final ReunirAutourDUneSituation reunir;
    private final InviterUnProfessionnel inviter;
    private final EcransDesReunions ecrans;
    private final EcritsDeReunion ecrits;

    ReunionsController(
            ReunirAutourDUneSituation reunir,
            InviterUnProfessionnel inviter,
            EcransDesReunions ecrans,
            EcritsDeReunion ecrits) {
        this.reunir = reunir;
        this.inviter = inviter;
        this.ecrans = ecrans;
        this.ecrits = ecrits;
    }

    @GetMapping(REUNIONS + "/nouvelle")
    NouvelleReunionPage nouvelle(@PathVariable long dossier) {
        return ecrans.nouvelle(
                reunir.preparer(dossier), Map.of("cle", UUID.randomUUID().toString()), List.of());
    }

    @PostMapping(REUNIONS)
    Object creer(@PathVariable long dossier, @RequestParam Map<String, String> champs, RedirectAttributes suite) {
        var dates = new DatesSaisies(champs);
        var reunion = Saisies.reunion(champs, dates);
        if (!dates.lisibles()) return ecrans.nouvelle(reunir.preparer(dossier), champs, dates.erreurs());
        return switch (reunir.creer(dossier, reunion)) {
            case ReunirAutourDUneSituation.Resultat.Creee(long id) ->
                vers(dossier, id, "La réunion est notée : invitez ceux dont la présence est nécessaire.", suite);
            case ReunirAutourDUneSituation.Resultat.Refusee(var erreurs) ->
                ecrans.nouvelle(reunir.preparer(dossier), champs, erreurs);
        };
    }

    @GetMapping(UNE)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    ReunionPage une(@PathVariable long dossier, @PathVariable long id) {
        return ecrans.une(reunir.lire(dossier, id), Map.of(), List.of(), "");
    }

    @PostMapping(UNE + "/invites")
    Object inviter(
            @PathVariable long dossier,
            @PathVariable long id,
            @RequestParam Map<String, String> champs,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(champs);
        var invite = Saisies.invite(champs, dates);
        if (!dates.lisibles()) return illisibles(dossier, id, champs, dates);
        return switch (inviter.inviter(dossier, id, invite)) {
            case InviterUnProfessionnel.Resultat.Fait(long nouveau) -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, "Choisissez maintenant ce que cet invité saura.");
                yield "redirect:" + Reunion.href(dossier, id) + "/invites/" + nouveau;
            }
            case InviterUnProfessionnel.Resultat.Refuse(var erreurs) ->
                ecrans.une(reunir.lire(dossier, id), champs, erreurs, "");
        };
    }

    @GetMapping(INVITE)
    InvitePage invite(@PathVariable long dossier, @PathVariable long id, @PathVariable long invite) {
        return ecrans.invite(inviter.preparer(dossier, id, invite), null, "", "");
    }

    @PostMapping(INVITE + "/fiche")
    Object remettre(
            @PathVariable long dossier,
            @PathVariable long id,
            @PathVariable long invite,
            @RequestParam(defaultValue = "") Set<String> lignes,
            @RequestParam(defaultValue = "") String resume,
            RedirectAttributes suite) {
        var reproche = inviter.remettre(dossier, id, invite, lignes, resume);
        return reproche.isPresent()
                ? ecrans.invite(inviter.preparer(dossier, id, invite), lignes, resume, reproche.get())
                : vers(dossier, id, "La fiche est remise, telle qu’elle est aujourd’hui.", suite);
    }

    @PostMapping(INVITE + "/retrait")
    String retirer(
            @PathVariable long dossier, @PathVariable long id, @PathVariable long invite, RedirectAttributes suite) {
        inviter.retirer(dossier, id, invite);
        return vers(dossier, id, "L’invitation est retirée : la fiche ne se lit plus.", suite);
    }

    @PostMapping(UNE + "/compte-rendu")
    Object rendreCompte(
            @PathVariable long dossier,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String echanges,
            @RequestParam(defaultValue = "") String avis,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        LocalDate tenueLe = dates.facultative("tenueLe");
        if (!dates.lisibles()) return illisibles(dossier, id, saisie, dates);
        return rendre(
                dossier,
                id,
                reunir.rendreCompte(dossier, id, tenueLe, echanges, avis),
                saisie,
                "Le compte rendu est gardé.",
                suite);
    }

    @PostMapping(UNE + "/decisions")
    Object decider(
            @PathVariable long dossier,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String quoi,
            @RequestParam(defaultValue = "") String qui,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        LocalDate pourLe = dates.facultative("pourLe");
        if (!dates.lisibles()) return illisibles(dossier, id, saisie, dates);
        return rendre(
                dossier,
                id,
                reunir.decider(dossier, id, quoi, qui, pourLe),
                saisie,
                "La décision est au plan partagé.",
                suite);
    }

    @PostMapping(UNE + "/annulation")
    String annuler(@PathVariable long dossier, @PathVariable long id, RedirectAttributes suite) {
        reunir.annuler(dossier, id);
        return vers(dossier, id, "La réunion est annulée : plus aucune fiche ne se lit.", suite);
    }

    @GetMapping(UNE + "/compte-rendu.{format:docx|pdf}")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    ResponseEntity<byte[]> compteRendu(@PathVariable long dossier, @PathVariable long id, @PathVariable String format) {
        return Remise.de("compte-rendu-" + id, format, f -> ecrits.compteRendu(dossier, id, f));
    }

    @GetMapping(INVITE + "/fiche.{format:docx|pdf}")
    ResponseEntity<byte[]> fiche(
            @PathVariable long dossier, @PathVariable long id, @PathVariable long invite, @PathVariable String format) {
        return Remise.de("fiche-" + invite, format, f -> ecrits.fiche(dossier, id, invite, f));
    }

    private ReunionPage illisibles(long dossier, long id, Map<String, String> saisie, DatesSaisies dates) {
        return ecrans.une(reunir.lire(dossier, id), saisie, dates.erreurs(), "");
    }

    private Object rendre(
            long dossier,
            long id,
            Optional<String> reproche,
            Map<String, String> saisie,
            String message,
            RedirectAttributes suite) {
        return reproche.isPresent()
                ? ecrans.une(reunir.lire(dossier, id), saisie, List.of(), reproche.get())
                : vers(dossier, id, message, suite);
    }

    private static String vers(long dossier, long id, String message, RedirectAttributes suite) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + Reunion.href(dossier, id);
    }
}
