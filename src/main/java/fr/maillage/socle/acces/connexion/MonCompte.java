package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Annonces;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.FaitDAcces.Nature;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ce qu’un agent change lui-même de son compte ; chaque changement est noté et ferme ses autres sessions. */
@Component
@Transactional
class MonCompte {
    private final JdbcComptes comptes;
    private final MotsDePasse motsDePasse;
    private final SecondFacteur secondFacteur;
    private final JdbcSessions sessions;
    private final Annonces annonces;

    MonCompte(
            JdbcComptes comptes,
            MotsDePasse motsDePasse,
            SecondFacteur secondFacteur,
            JdbcSessions sessions,
            Annonces annonces) {
        this.comptes = comptes;
        this.motsDePasse = motsDePasse;
        this.secondFacteur = secondFacteur;
        this.sessions = sessions;
        this.annonces = annonces;
    }

    Compte lire(AgentConnecte agent) {
        return comptes.parId(agent.id()).orElseThrow();
    }

    /** La phrase du refus, ou rien si le mot de passe est changé. */
    Optional<String> changerLeMotDePasse(AgentConnecte agent, String ancien, String nouveau, String session) {
        var compte = lire(agent);
        if (!motsDePasse.conviennent(ancien, compte.motDePasse())) {
            return Optional.of("Le mot de passe actuel n’est pas celui-là. Retapez-le.");
        }
        if (ancien.equals(nouveau)) return Optional.of("Le nouveau mot de passe est le même que l’ancien.");
        var refus = RegleDesMotsDePasse.refuser(nouveau, agent.identifiant());
        if (refus.isPresent()) return refus;
        comptes.changerLeMotDePasse(agent.id(), motsDePasse.empreinte(nouveau), false);
        noter("Mot de passe changé");
        sessions.fermerToutes(agent.id(), session);
        return Optional.empty();
    }

    /** Les codes de secours, ou une liste vide si le code n’est pas le bon. */
    List<String> activerLeSecondFacteur(AgentConnecte agent, byte[] secret, String code, String session) {
        var codes = secondFacteur.activer(agent.id(), secret, code);
        if (!codes.isEmpty()) {
            noter("Second facteur posé");
            sessions.fermerToutes(agent.id(), session);
        }
        return codes;
    }

    boolean retirerLeSecondFacteur(AgentConnecte agent, String motDePasse) {
        if (!motsDePasse.conviennent(motDePasse, lire(agent).motDePasse())) return false;
        secondFacteur.retirer(agent.id());
        noter("Second facteur retiré");
        return true;
    }

    List<String> renouvelerLesCodes(AgentConnecte agent) {
        noter("Codes de secours renouvelés");
        return secondFacteur.renouvelerLesCodes(agent.id());
    }

    int codesRestants(AgentConnecte agent) {
        return secondFacteur.codesRestants(agent.id());
    }

    void fermerUneSession(AgentConnecte agent, String reference) {
        if (sessions.fermer(agent.id(), reference) > 0) noter("Session fermée à distance");
    }

    void fermerToutesLesSessions(AgentConnecte agent) {
        int nombre = sessions.fermerToutes(agent.id(), "");
        noter("Déconnexion partout : %d session(s) fermée(s)".formatted(nombre));
    }

    private void noter(String libelle) {
        annonces.annoncer(FaitDAcces.de(Nature.COMPTE_CHANGE, null, libelle, null));
    }
}
