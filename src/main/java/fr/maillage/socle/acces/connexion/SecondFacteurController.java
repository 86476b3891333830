package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.Aller;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.pages.CodesDeSecoursPage;
import fr.maillage.socle.acces.pages.SecondFacteurPage;
import fr.maillage.socle.web.PageRenderer;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Poser, retirer et secourir le second facteur. */
@Controller
@OuvertAuxAgents
class SecondFacteurController {
    private static final String SECRET = "maillage.totp";

    private final MonCompte monCompte;
    private final MesFonctions mesFonctions;

    SecondFacteurController(MonCompte monCompte, MesFonctions mesFonctions) {
        this.monCompte = monCompte;
        this.mesFonctions = mesFonctions;
    }

    @GetMapping("/compte/second-facteur")
    Object proposer(HttpSession session) {
        if (monCompte.lire(QuiTravaille.exiger()).totpActif()) return Aller.vers("/compte");
        return page(session, null);
    }

    @PostMapping("/compte/second-facteur")
    Object activer(@RequestParam String code, HttpSession session) {
        var agent = QuiTravaille.exiger();
        if (monCompte.lire(agent).totpActif()) return Aller.vers("/compte");
        var codes = monCompte.activerLeSecondFacteur(
                agent, secret(session), code, QuiTravaille.session().orElse(""));
        if (codes.isEmpty()) {
            return page(
                    session,
                    "Ce code n’est pas celui de votre application. Vérifiez l’heure du téléphone, puis recommencez.");
        }
        session.removeAttribute(SECRET);
        mesFonctions.leverLObligation(session, Obligation.POSER_UN_SECOND_FACTEUR);
        return new CodesDeSecoursPage(codes);
    }

    @PostMapping("/compte/second-facteur/codes")
    Object renouveler() {
        var agent = QuiTravaille.exiger();
        if (!monCompte.lire(agent).totpActif()) return Aller.vers("/compte/second-facteur");
        return new CodesDeSecoursPage(monCompte.renouvelerLesCodes(agent));
    }

    @PostMapping("/compte/second-facteur/retirer")
    View retirer(@RequestParam String motDePasse, RedirectAttributes suite) {
        boolean retire = monCompte.retirerLeSecondFacteur(QuiTravaille.exiger(), motDePasse);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                retire
                        ? "Le second facteur est retiré."
                        : "Rien n’a changé : ce n’est pas votre mot de passe. Retapez-le pour retirer le second facteur.");
        return Aller.vers("/compte");
    }

    private static SecondFacteurPage page(HttpSession session, @org.jspecify.annotations.Nullable String refus) {
        byte[] secret = secret(session);
        String adresse = SecondFacteur.adresse(QuiTravaille.exiger().identifiant(), secret);
        return new SecondFacteurPage(
                CodeQr.image(adresse), Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 "), adresse, refus);
    }

    /** Le secret proposé reste le même tant que l’agent ne l’a pas confirmé. */
    private static byte[] secret(HttpSession session) {
        if (session.getAttribute(SECRET) instanceof byte[] pose) return pose;
        byte[] neuf = Totp.tirerUnSecret();
        session.setAttribute(SECRET, neuf);
        return neuf;
    }
}
