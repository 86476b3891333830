package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.AccesProperties;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Annonces;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les fonctions en vigueur d’un agent ; il en exerce une à la fois et passe de l’une à l’autre. */
@Component
class MesFonctions {
    private final JdbcComptes comptes;
    private final Connexion.Ecritures ecritures;
    private final OuvertureDeSession ouverture;
    private final AccesProperties reglages;
    private final Annonces annonces;

    MesFonctions(
            JdbcComptes comptes,
            Connexion.Ecritures ecritures,
            OuvertureDeSession ouverture,
            AccesProperties reglages,
            Annonces annonces) {
        this.comptes = comptes;
        this.ecritures = ecritures;
        this.ouverture = ouverture;
        this.reglages = reglages;
        this.annonces = annonces;
    }

    List<AgentConnecte> lister(AgentConnecte agent) {
        return ecritures.faire(() -> comptes.contextes(agent.id(), reglages.validationDesFonctions()));
    }

    AgentConnecte prendre(long affectation, HttpServletRequest demande, HttpServletResponse reponse) {
        var choisie = lister(QuiTravaille.exiger()).stream()
                .filter(c -> c.affectation() == affectation)
                .findFirst()
                .orElseThrow(() -> new Introuvable("fonction " + affectation));
        demande.changeSessionId();
        ouverture.installer(choisie, demande, reponse);
        var compte = ecritures.faire(() -> comptes.parId(choisie.id()).orElseThrow());
        if (ouverture.exigeUnSecondFacteur(compte, choisie)) {
            demande.getSession().setAttribute(Obligation.ATTRIBUT, Obligation.POSER_UN_SECOND_FACTEUR);
        }
        annonces.annoncer(FaitDAcces.de(
                FaitDAcces.Nature.CONNEXION,
                null,
                "Travaille maintenant comme : " + choisie.fonction().libelle(),
                null));
        return choisie;
    }

    /** Une obligation remplie laisse place à la suivante, s’il en reste. */
    void leverLObligation(HttpSession session, Obligation remplie) {
        if (session.getAttribute(Obligation.ATTRIBUT) != remplie) return;
        session.removeAttribute(Obligation.ATTRIBUT);
        var agent = QuiTravaille.exiger();
        var compte = ecritures.faire(() -> comptes.parId(agent.id()).orElseThrow());
        if (ouverture.exigeUnSecondFacteur(compte, agent)) {
            session.setAttribute(Obligation.ATTRIBUT, Obligation.POSER_UN_SECOND_FACTEUR);
        }
    }
}
