package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.AccesProperties;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.QuiTravaille;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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
    private final org.springframework.beans.factory.ObjectProvider<SecurityContextRepository> gardien;

    OuvertureDeSession(
            JdbcComptes comptes,
            Connexion.Ecritures ecritures,
            AccesProperties reglages,
            org.springframework.beans.factory.ObjectProvider<SecurityContextRepository> gardien) {
        this.comptes = comptes;
        this.ecritures = ecritures;
        this.reglages = reglages;
        this.gardien = gardien;
    }

    /** L’agent au travail ; absent, aucune de ses fonctions n’est en vigueur aujourd’hui. */
    Optional<AgentConnecte> ouvrir(
            Compte compte, String moyen, HttpServletRequest demande, HttpServletResponse reponse) {
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
        installer(agent, demande, reponse);
        ecritures.faire(() -> {
            ecritures.annoncer(new FaitDAcces(
                    FaitDAcces.Nature.CONNEXION,
                    agent.organisation(),
                    agent.id(),
                    null,
                    "Connexion par " + moyen + " depuis " + demande.getRemoteAddr(),
                    null));
            return true;
        });
        return Optional.of(agent);
    }

    /** Change de fonction sans se reconnecter : la session garde sa durée, pas son jeton. */
    void installer(AgentConnecte agent, HttpServletRequest demande, HttpServletResponse reponse) {
        var contexte = new SecurityContextImpl(QuiTravaille.preuve(agent));
        SecurityContextHolder.setContext(contexte);
        gardien.getObject().saveContext(contexte, demande, reponse);
    }

    private static JdbcSessions.Appareil appareil(HttpServletRequest demande) {
        String navigateur = demande.getHeader("User-Agent");
        return new JdbcSessions.Appareil(
                demande.getRemoteAddr(),
                navigateur == null ? "" : navigateur.substring(0, Math.min(300, navigateur.length())));
    }
}
