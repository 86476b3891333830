package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.OuvertATous;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Retour;
import fr.maillage.socle.acces.pages.ConnexionPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** La porte d’entrée : identifiant et mot de passe. */
@Controller
@OuvertATous
class ConnexionController {
    private final Connexion connexion;
    private final OuvertureDeSession ouverture;

    ConnexionController(Connexion connexion, OuvertureDeSession ouverture) {
        this.connexion = connexion;
        this.ouverture = ouverture;
    }

    @GetMapping("/connexion")
    Object connexion(
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable String sortie,
            @RequestParam(required = false) @Nullable String finie) {
        if (QuiTravaille.agent().isPresent()) return Aller.vers(Retour.sur(suite));
        var etat = sortie != null
                ? ConnexionPage.Etat.SORTIE
                : finie != null ? ConnexionPage.Etat.SESSION_FINIE : ConnexionPage.Etat.NORMAL;
        return new ConnexionPage(etat, "", Retour.sur(suite));
    }

    @PostMapping("/connexion")
    Object entrer(
            @RequestParam String identifiant,
            @RequestParam String motDePasse,
            @RequestParam(required = false) @Nullable String suite,
            HttpServletRequest demande,
            HttpServletResponse reponse) {
        var compte = connexion.reconnaitre(identifiant, motDePasse, demande.getRemoteAddr());
        if (compte.isEmpty()) {
            return new ConnexionPage(ConnexionPage.Etat.REFUS, identifiant, Retour.sur(suite));
        }
        return ouvrir(compte.get(), Retour.sur(suite), demande, reponse);
    }

    private Object ouvrir(Compte compte, String suite, HttpServletRequest demande, HttpServletResponse reponse) {
        connexion.oublierLesEchecs(compte);
        if (ouverture.ouvrir(compte, "mot de passe", demande, reponse).isEmpty()) {
            return new ConnexionPage(ConnexionPage.Etat.SANS_FONCTION, compte.identifiant(), suite);
        }
        return Aller.vers(suite);
    }

    /** Une redirection vers une adresse de la maison, sans rien y ajouter. */
    static final class Aller {
        private Aller() {}

        static View vers(String adresse) {
            var vue = new RedirectView(adresse, false, true, false);
            vue.setExpandUriTemplateVariables(false);
            return vue;
        }
    }
}
