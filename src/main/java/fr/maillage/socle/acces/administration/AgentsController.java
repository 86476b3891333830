package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Aller;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.administration.TenirLesAgents.Saisie;
import fr.maillage.socle.acces.administration.TenirLesAgents.SaisieDeFonction;
import fr.maillage.socle.acces.pages.AgentsPage;
import fr.maillage.socle.acces.pages.LienRemisPage;
import fr.maillage.socle.acces.pages.NouvelAgentPage;
import fr.maillage.socle.web.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Les agents de l’organisation, tenus par l’administrateur. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.HABILITATIONS)
class AgentsController {
    private static final int LIMITE = 500;

    private final TenirLesAgents tenir;
    private final FicheDAgent fiche;

    AgentsController(TenirLesAgents tenir, FicheDAgent fiche) {
        this.tenir = tenir;
        this.fiche = fiche;
    }

    @GetMapping("/habilitations")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.HABILITATIONS)
    AgentsPage lister(@RequestParam(defaultValue = "") String q) {
        return new AgentsPage(q, fiche.chercher(q.strip(), LIMITE), LIMITE);
    }

    @GetMapping("/habilitations/agents/nouveau")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.HABILITATIONS)
    NouvelAgentPage nouveau() {
        return new NouvelAgentPage("", "", "", Profession.autre(), List.of());
    }

    @PostMapping("/habilitations/agents")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.HABILITATIONS)
    Object creer(
            @RequestParam String identifiant,
            @RequestParam String nom,
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam Profession profession,
            HttpServletRequest demande) {
        var saisie = new Saisie(identifiant, nom, courriel, profession);
        return switch (tenir.creer(saisie)) {
            case TenirLesAgents.Issue.Cree(long agent, String lien) ->
                new LienRemisPage(saisie.nom(), absolu(demande, lien), "/habilitations/agents/" + agent);
            case TenirLesAgents.Issue.Refuse(List<Refus> refus) ->
                new NouvelAgentPage(saisie.identifiant(), saisie.nom(), saisie.courriel(), profession, refus);
        };
    }

    @GetMapping("/habilitations/agents/{agent}")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.HABILITATIONS)
    Object lire(@PathVariable long agent) {
        return fiche.page(agent, List.of());
    }

    @PostMapping("/habilitations/agents/{agent}")
    Object modifier(
            @PathVariable long agent,
            @RequestParam String nom,
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam Profession profession,
            RedirectAttributes suite) {
        String identifiant = tenir.exiger(agent).identifiant();
        return retour(
                agent,
                tenir.modifier(agent, new Saisie(identifiant, nom, courriel, profession)),
                suite,
                "Le compte est modifié.");
    }

    @PostMapping("/habilitations/agents/{agent}/fonctions")
    Object affecter(
            @PathVariable long agent,
            @RequestParam Fonction fonction,
            @RequestParam(required = false) @Nullable Long unite,
            @RequestParam LocalDate debut,
            @RequestParam(required = false) @Nullable LocalDate fin,
            RedirectAttributes suite) {
        return retour(
                agent,
                tenir.affecter(agent, new SaisieDeFonction(fonction, unite, debut, fin)),
                suite,
                "La fonction est enregistrée. Elle ouvrira ses droits une fois validée par un responsable ou le délégué.");
    }

    @PostMapping("/habilitations/agents/{agent}/fonctions/{affectation}/finir")
    View finir(
            @PathVariable long agent,
            @PathVariable long affectation,
            @RequestParam LocalDate dernierJour,
            RedirectAttributes suite) {
        tenir.finir(agent, affectation, dernierJour);
        return fait(agent, suite, "La fonction est finie à la date dite.");
    }

    @PostMapping("/habilitations/agents/{agent}/fermer")
    View fermer(@PathVariable long agent, RedirectAttributes suite) {
        if (agent == QuiTravaille.exiger().id()) {
            return fait(
                    agent,
                    suite,
                    "Vous ne pouvez pas fermer votre propre compte : demandez à un autre administrateur.");
        }
        tenir.fermer(agent);
        return fait(agent, suite, "Le compte est fermé et ses sessions aussi.");
    }

    @PostMapping("/habilitations/agents/{agent}/rouvrir")
    View rouvrir(@PathVariable long agent, RedirectAttributes suite) {
        tenir.rouvrir(agent);
        return fait(agent, suite, "Le compte est rouvert. Ses fonctions gardent leurs dates.");
    }

    @PostMapping("/habilitations/agents/{agent}/lien")
    LienRemisPage remettreUnLien(@PathVariable long agent, HttpServletRequest demande) {
        String lien = tenir.nouveauLien(agent);
        return new LienRemisPage(tenir.exiger(agent).nom(), absolu(demande, lien), "/habilitations/agents/" + agent);
    }

    @PostMapping("/habilitations/agents/{agent}/second-facteur/retirer")
    View retirerLeSecondFacteur(@PathVariable long agent, RedirectAttributes suite) {
        tenir.retirerLeSecondFacteur(agent);
        return fait(
                agent,
                suite,
                "Le second facteur est retiré : l’agent en posera un autre à sa prochaine connexion si sa fonction l’exige.");
    }

    @PostMapping("/habilitations/agents/{agent}/sessions/fermer")
    View fermerLesSessions(@PathVariable long agent, RedirectAttributes suite) {
        return fait(agent, suite, "Sessions fermées : " + tenir.fermerLesSessions(agent) + ".");
    }

    private Object retour(long agent, List<Refus> refus, RedirectAttributes suite, String message) {
        return refus.isEmpty() ? fait(agent, suite, message) : fiche.page(agent, refus);
    }

    private static View fait(long agent, RedirectAttributes suite, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return Aller.vers("/habilitations/agents/" + agent);
    }

    private static String absolu(HttpServletRequest demande, String lien) {
        return ServletUriComponentsBuilder.fromRequestUri(demande)
                .replacePath(lien)
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
