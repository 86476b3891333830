package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.AccesProperties;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.QuiTravaille;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Ouvre la session d’un agent reconnu : toujours une session neuve, dans sa fonction en vigueur la plus récente. */
@Component
class OuvertureDeSession {
    private final JdbcComptes comptes;
    private final Connexion.Ecritures ecritures;
    private final AccesProperties reglages;
    private final ObjectProvider<SecurityContextRepository> gardien;

    OuvertureDeSession(
            JdbcComptes comptes,
            Connexion.Ecritures ecritures,
            AccesProperties reglages,
            ObjectProvider<SecurityContextRepository> gardien) {
        this.comptes = comptes;
        this.ecritures = ecritures;
        this.reglages = reglages;
        this.gardien = gardien;
    }

    /** L’agent au travail ; absent, aucune de ses fonctions n’est en vigueur aujourd’hui. */
    Optional<AgentConnecte> ouvrir(
            Compte compte, Moyen moyen, HttpServletRequest demande, HttpServletResponse reponse) {
        List<AgentConnecte> contextes =
                ecritures.faire(() -> comptes.contextes(compte.id(), reglages.validationDesFonctions()));
        if (contextes.isEmpty()) return Optional.empty();
        var agent = contextes.getFirst();
        var formulaire = FormulaireEnAttente.lire(demande.getSession(false));
        var ancienne = demande.getSession(false);
        if (ancienne != null) ancienne.invalidate();
        var session = demande.getSession(true);
        formulaire.ifPresent(f -> f.rendre(session));
        session.setAttribute(JdbcSessions.APPAREIL, appareil(demande));
        obliger(session, compte, agent, moyen);
        installer(agent, demande, reponse);
        ecritures.faire(() -> {
            ecritures.annoncer(new FaitDAcces(
                    FaitDAcces.Nature.CONNEXION,
                    agent.organisation(),
                    agent.id(),
                    null,
                    "Connexion par " + moyen.libelle() + " depuis " + demande.getRemoteAddr(),
                    null));
            return true;
        });
        return Optional.of(agent);
    }

    private void obliger(HttpSession session, Compte compte, AgentConnecte agent, Moyen moyen) {
        if (moyen == Moyen.EXTERNE) return;
        if (compte.motDePasseAChanger() && moyen == Moyen.MOT_DE_PASSE) {
            session.setAttribute(Obligation.ATTRIBUT, Obligation.CHANGER_LE_MOT_DE_PASSE);
        } else if (moyen == Moyen.MOT_DE_PASSE && exigeUnSecondFacteur(compte, agent)) {
            session.setAttribute(Obligation.ATTRIBUT, Obligation.POSER_UN_SECOND_FACTEUR);
        }
    }

    /** Les comptes de démonstration en sont dispensés : leur mot de passe est affiché. */
    boolean exigeUnSecondFacteur(Compte compte, AgentConnecte agent) {
        return !compte.demonstration()
                && !compte.totpActif()
                && reglages.secondFacteurExige().contains(agent.fonction());
    }

    /** Change de fonction sans se reconnecter : la session garde sa durée, pas son jeton. */
    void installer(AgentConnecte agent, HttpServletRequest demande, HttpServletResponse reponse) {
        var contexte = new SecurityContextImpl(QuiTravaille.preuve(agent));
        SecurityContextHolder.setContext(contexte);
        gardien.getObject().saveContext(contexte, demande, reponse);
    }

    /** Par quoi l’agent s’est fait reconnaître. */
    enum Moyen {
        MOT_DE_PASSE("mot de passe"),
        DEUX_FACTEURS("mot de passe et code"),
        CLE("clé d’accès"),
        EXTERNE("fournisseur d’identité");

        private final String libelle;

        Moyen(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    private static JdbcSessions.Appareil appareil(HttpServletRequest demande) {
        String navigateur = demande.getHeader("User-Agent");
        return new JdbcSessions.Appareil(
                demande.getRemoteAddr(),
                navigateur == null ? "" : navigateur.substring(0, Math.min(300, navigateur.length())));
    }
}
