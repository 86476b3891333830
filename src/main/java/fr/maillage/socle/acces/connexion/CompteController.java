package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Aller;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.pages.ComptePage;
import fr.maillage.socle.acces.pages.MotDePassePage;
import fr.maillage.socle.acces.pages.ReprisePage;
import fr.maillage.socle.web.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mon compte : qui je suis ici, mes fonctions, mes facteurs de connexion, mes sessions. */
@Controller
@OuvertAuxAgents
class CompteController {
    private final MonCompte monCompte;
    private final JdbcSessions sessions;
    private final MesFonctions mesFonctions;
    private final ClesDAcces cles;
    private final Habilitations habilitations;

    CompteController(
            MonCompte monCompte,
            JdbcSessions sessions,
            MesFonctions mesFonctions,
            ClesDAcces cles,
            Habilitations habilitations) {
        this.monCompte = monCompte;
        this.sessions = sessions;
        this.mesFonctions = mesFonctions;
        this.cles = cles;
        this.habilitations = habilitations;
    }

    @GetMapping("/compte")
    ComptePage compte() {
        var agent = QuiTravaille.exiger();
        var compte = monCompte.lire(agent);
        String ici = QuiTravaille.session().orElse("");
        return new ComptePage(
                agent,
                mesFonctions.lister(agent),
                compte.motDePasse() != null,
                compte.totpActif(),
                compte.totpActif() ? monCompte.codesRestants(agent) : 0,
                cles.lister(agent.id()).stream()
                        .map(c -> new ComptePage.Cle(c.reference(), c.nom(), c.creeeLe(), c.utiliseeLe()))
                        .toList(),
                sessions.ouvertes(agent.id()).stream()
                        .map(s -> new ComptePage.Session(
                                s.reference(),
                                s.creation(),
                                s.vue(),
                                s.adresse(),
                                NomDeNavigateur.lire(s.navigateur()),
                                s.reference().equals(ici)))
                        .toList(),
                habilitations.peut(Acte.LIRE, ObjetProtege.JOURNAL));
    }

    @PostMapping("/compte/fonction")
    View changerDeFonction(
            @RequestParam long affectation,
            RedirectAttributes suite,
            HttpServletRequest demande,
            HttpServletResponse reponse) {
        var choisie = mesFonctions.prendre(affectation, demande, reponse);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                "Vous travaillez maintenant comme : %s, %s."
                        .formatted(choisie.fonction().libelle(), choisie.nomOrganisation()));
        return Aller.vers("/compte");
    }

    @GetMapping("/compte/mot-de-passe")
    MotDePassePage motDePasse() {
        return new MotDePassePage(null);
    }

    @PostMapping("/compte/mot-de-passe")
    Object changerLeMotDePasse(
            @RequestParam String motDePasseActuel,
            @RequestParam String motDePasse,
            @RequestParam String motDePasseConfirme,
            RedirectAttributes suite,
            HttpSession session) {
        if (!motDePasse.equals(motDePasseConfirme)) {
            return new MotDePassePage("Les deux saisies du nouveau mot de passe diffèrent. Retapez-les.");
        }
        var refus = monCompte.changerLeMotDePasse(
                QuiTravaille.exiger(),
                motDePasseActuel,
                motDePasse,
                QuiTravaille.session().orElse(""));
        if (refus.isPresent()) return new MotDePassePage(refus.get());
        mesFonctions.leverLObligation(session, Obligation.CHANGER_LE_MOT_DE_PASSE);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE, "Votre mot de passe est changé. Vos autres sessions sont fermées.");
        return Aller.vers("/compte");
    }

    @PostMapping("/compte/sessions/fermer")
    View fermer(@RequestParam String reference, RedirectAttributes suite) {
        monCompte.fermerUneSession(QuiTravaille.exiger(), reference);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "La session est fermée.");
        return Aller.vers("/compte");
    }

    @PostMapping("/compte/sessions/fermer-toutes")
    View fermerToutes(HttpSession session) {
        monCompte.fermerToutesLesSessions(QuiTravaille.exiger());
        session.invalidate();
        return Aller.vers("/connexion?sortie");
    }

    @GetMapping("/compte/reprise")
    Object reprendre(HttpSession session) {
        return FormulaireEnAttente.lire(session)
                .<Object>map(f -> new ReprisePage(f.action(), f.champs()))
                .orElseGet(() -> Aller.vers("/"));
    }

    @PostMapping("/compte/reprise/oublier")
    View oublier(HttpSession session) {
        FormulaireEnAttente.oublier(session);
        return Aller.vers("/");
    }
}
