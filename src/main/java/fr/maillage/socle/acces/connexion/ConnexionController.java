package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.Aller;
import fr.maillage.socle.acces.OuvertATous;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Retour;
import fr.maillage.socle.acces.connexion.OuvertureDeSession.Moyen;
import fr.maillage.socle.acces.pages.CodePage;
import fr.maillage.socle.acces.pages.ConnexionPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** La porte d’entrée : identifiant et mot de passe. */
@Controller
@OuvertATous
class ConnexionController {
    private final Connexion connexion;
    private final OuvertureDeSession ouverture;
    private final OidcProperties oidc;

    ConnexionController(Connexion connexion, OuvertureDeSession ouverture, OidcProperties oidc) {
        this.oidc = oidc;
        this.connexion = connexion;
        this.ouverture = ouverture;
    }

    @GetMapping("/connexion")
    Object connexion(
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable String sortie,
            @RequestParam(required = false) @Nullable String finie,
            @RequestParam(required = false) @Nullable String externe) {
        if (QuiTravaille.agent().isPresent()) return Aller.vers(Retour.sur(suite));
        var etat = sortie != null
                ? ConnexionPage.Etat.SORTIE
                : finie != null
                        ? ConnexionPage.Etat.SESSION_FINIE
                        : externe != null ? ConnexionPage.Etat.EXTERNE_REFUSE : ConnexionPage.Etat.NORMAL;
        return page(etat, "", Retour.sur(suite));
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
            return page(ConnexionPage.Etat.REFUS, identifiant, Retour.sur(suite));
        }
        return suivre(compte.get(), Retour.sur(suite), demande, reponse);
    }

    @GetMapping("/connexion/code")
    Object code(HttpServletRequest demande) {
        return EntreeEnDeuxTemps.enCours(demande.getSession(false)).isPresent()
                ? new CodePage(false)
                : Aller.vers("/connexion");
    }

    @PostMapping("/connexion/code")
    Object verifierLeCode(@RequestParam String code, HttpServletRequest demande, HttpServletResponse reponse) {
        var entree = EntreeEnDeuxTemps.enCours(demande.getSession(false));
        if (entree.isEmpty()) return Aller.vers("/connexion");
        var compte = connexion.verifierLeCode(entree.get().agent(), code, demande.getRemoteAddr());
        return compte.map(c -> ouvrir(c, Moyen.DEUX_FACTEURS, entree.get().suite(), demande, reponse))
                .orElseGet(() -> new CodePage(true));
    }

    private Object suivre(Compte compte, String suite, HttpServletRequest demande, HttpServletResponse reponse) {
        if (!compte.totpActif()) return ouvrir(compte, Moyen.MOT_DE_PASSE, suite, demande, reponse);
        EntreeEnDeuxTemps.attendre(demande.getSession(), compte.id(), suite);
        return Aller.vers("/connexion/code");
    }

    private Object ouvrir(
            Compte compte, Moyen moyen, String suite, HttpServletRequest demande, HttpServletResponse reponse) {
        connexion.oublierLesEchecs(compte);
        if (ouverture.ouvrir(compte, moyen, demande, reponse).isEmpty()) {
            return page(ConnexionPage.Etat.SANS_FONCTION, compte.identifiant(), suite);
        }
        return Aller.vers(FormulaireEnAttente.lire(demande.getSession()).isPresent() ? "/compte/reprise" : suite);
    }

    private ConnexionPage page(ConnexionPage.Etat etat, String identifiant, String suite) {
        return new ConnexionPage(
                etat,
                identifiant,
                suite,
                oidc.actif() ? new ConnexionPage.Fournisseur(FournisseurExterne.CLE, oidc.invitation()) : null);
    }
}
