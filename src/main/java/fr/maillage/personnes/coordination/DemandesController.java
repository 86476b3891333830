package fr.maillage.personnes.coordination;

import fr.maillage.personnes.coordination.pages.CoordinationPage;
import fr.maillage.personnes.coordination.pages.InterventionPage;
import fr.maillage.personnes.coordination.pages.InvitePage;
import fr.maillage.personnes.coordination.pages.NouvelleInterventionPage;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les interventions demandées dans un dossier, du côté de qui demande. */
@Controller
@Exige(acte = Acte.CREER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
class DemandesController {
    private static final String TOUTES = Adresses.DOSSIER + "/interventions";
    private static final String UNE = TOUTES + "/{id:\\d+}";

    private final DemanderUneIntervention demander;
    private final EcritDIntervention ecrit;
    private final Dossiers dossiers;

    DemandesController(DemanderUneIntervention demander, EcritDIntervention ecrit, Dossiers dossiers) {
        this.demander = demander;
        this.ecrit = ecrit;
        this.dossiers = dossiers;
    }

    @GetMapping(TOUTES + "/nouvelle")
    NouvelleInterventionPage nouvelle(@PathVariable long dossier) {
        var neuf = new LinkedMultiValueMap<String, String>();
        neuf.add("cle", UUID.randomUUID().toString());
        return formulaire(dossier, neuf, List.of());
    }

    @PostMapping(TOUTES)
    Object creer(
            @PathVariable long dossier, @RequestParam MultiValueMap<String, String> champs, RedirectAttributes suite) {
        var dates = new DatesSaisies(champs.toSingleValueMap());
        var demande = Saisies.demande(champs, dates);
        if (!dates.lisibles()) return formulaire(dossier, champs, dates.erreurs());
        return switch (demander.demander(dossier, demande)) {
            case DemanderUneIntervention.Resultat.Fait(long id) ->
                vers(dossier, id, "La demande est partie ; rien ne s’ouvre tant qu’elle n’est pas acceptée.", suite);
            case DemanderUneIntervention.Resultat.Refuse(var erreurs) -> formulaire(dossier, champs, erreurs);
        };
    }

    private NouvelleInterventionPage formulaire(
            long dossier, MultiValueMap<String, String> champs, List<ErreurDeChamp> erreurs) {
        var p = demander.preparer(dossier);
        var cochees = Set.copyOf(champs.getOrDefault("lignes", List.of()));
        return new NouvelleInterventionPage(
                p.dossier(),
                Arrays.stream(Demande.Genre.values())
                        .map(g -> new CoordinationPage.Choix(g.name(), g.libelle()))
                        .toList(),
                p.conseilleres().stream()
                        .map(c -> new CoordinationPage.Choix(Long.toString(c.id()), c.nom()))
                        .toList(),
                dossiers.foyer(p.dossier()).stream()
                        .map(m -> new CoordinationPage.Choix(Long.toString(m.personne()), m.nom()))
                        .toList(),
                EcransDesReunions.elements(p.elements(), cochees),
                champs.toSingleValueMap(),
                erreurs);
    }

    @GetMapping(UNE)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    InterventionPage une(@PathVariable long dossier, @PathVariable long id) {
        return page(demander.lire(dossier, id), Map.of(), "", List.of());
    }

    @PostMapping(UNE + "/copie")
    Object copie(
            @PathVariable long dossier,
            @PathVariable long id,
            @RequestParam(required = false) Demande.@Nullable Copie copie,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        LocalDate le = dates.facultative("le");
        if (!dates.lisibles()) return page(demander.lire(dossier, id), saisie, "", dates.erreurs());
        var reproche = demander.remettreLaCopie(dossier, id, le, copie);
        return reproche.isPresent()
                ? page(demander.lire(dossier, id), saisie, reproche.get(), List.of())
                : vers(dossier, id, "La personne a sa copie : la demande est close.", suite);
    }

    @PostMapping(UNE + "/retrait")
    String retirer(@PathVariable long dossier, @PathVariable long id, RedirectAttributes suite) {
        demander.retirer(dossier, id);
        return vers(dossier, id, "La demande est retirée.", suite);
    }

    @GetMapping(UNE + "/restitution.{format:docx|pdf}")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    ResponseEntity<byte[]> restitution(@PathVariable long dossier, @PathVariable long id, @PathVariable String format) {
        return Remise.de("intervention-" + id, format, f -> ecrit.ecrire(dossier, id, f));
    }

    private static InterventionPage page(
            DemanderUneIntervention.Lue lue, Map<String, String> saisie, String reproche, List<ErreurDeChamp> erreurs) {
        var d = lue.demande();
        return new InterventionPage(
                lue.dossier(),
                d.href(),
                MotsDIntervention.de(d),
                lue.fiche().lignes().stream()
                        .map(l -> new InvitePage.Ligne("", l.libelle(), l.valeur(), true))
                        .toList(),
                lue.ecrit(),
                d.etat() == Demande.Etat.DEMANDEE,
                d.etat() == Demande.Etat.RENDUE,
                Arrays.stream(Demande.Copie.values())
                        .map(c -> new CoordinationPage.Choix(c.name(), c.libelle()))
                        .toList(),
                Quand.aujourdHui().toString(),
                saisie,
                reproche,
                erreurs);
    }

    private static String vers(long dossier, long id, String message, RedirectAttributes suite) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + Adresses.dossier(dossier) + "/interventions/" + id;
    }
}
