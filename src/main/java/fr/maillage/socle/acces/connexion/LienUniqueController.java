package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.Aller;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.OuvertATous;
import fr.maillage.socle.acces.pages.NouveauMotDePassePage;
import fr.maillage.socle.web.PageRenderer;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choisir son mot de passe par le lien à usage unique qu’on a reçu. */
@Controller
@OuvertATous
class LienUniqueController {
    private final JdbcLiensUniques liens;
    private final JdbcComptes comptes;
    private final MotsDePasse motsDePasse;
    private final Connexion.Ecritures ecritures;

    LienUniqueController(
            JdbcLiensUniques liens, JdbcComptes comptes, MotsDePasse motsDePasse, Connexion.Ecritures ecritures) {
        this.liens = liens;
        this.comptes = comptes;
        this.motsDePasse = motsDePasse;
        this.ecritures = ecritures;
    }

    @GetMapping("/connexion/lien/{jeton}")
    NouveauMotDePassePage ouvrir(@PathVariable String jeton) {
        return new NouveauMotDePassePage(jeton, compte(jeton).identifiant(), null);
    }

    @PostMapping("/connexion/lien/{jeton}")
    Object choisir(
            @PathVariable String jeton,
            @RequestParam String motDePasse,
            @RequestParam String motDePasseConfirme,
            RedirectAttributes suite) {
        var compte = compte(jeton);
        var refus = motDePasse.equals(motDePasseConfirme)
                ? RegleDesMotsDePasse.refuser(motDePasse, compte.identifiant())
                : Optional.of("Les deux saisies diffèrent. Retapez-les.");
        if (refus.isPresent()) return new NouveauMotDePassePage(jeton, compte.identifiant(), refus.get());
        String empreinte = motsDePasse.empreinte(motDePasse);
        ecritures.faire(() -> {
            if (!liens.consommer(jeton)) throw new Introuvable("lien déjà utilisé");
            comptes.changerLeMotDePasse(compte.id(), empreinte, false);
            ecritures.annoncer(new FaitDAcces(
                    FaitDAcces.Nature.COMPTE_CHANGE,
                    comptes.organisation(compte.id()),
                    compte.id(),
                    null,
                    "Mot de passe choisi par lien à usage unique",
                    null));
            return true;
        });
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Votre mot de passe est choisi. Connectez-vous.");
        return Aller.vers("/connexion");
    }

    private Compte compte(String jeton) {
        return ecritures.faire(() -> liens.agent(jeton)
                .flatMap(comptes::parId)
                .filter(c -> !c.ferme())
                .orElseThrow(() -> new Introuvable("lien inconnu, expiré ou déjà utilisé")));
    }
}
