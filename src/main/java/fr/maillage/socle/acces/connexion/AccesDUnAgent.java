package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.pages.ComptePage;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ce qu’un administrateur peut faire de l’accès d’un agent, sans jamais connaître son mot de passe. */
@Component
@Transactional
public class AccesDUnAgent {
    private final JdbcLiensUniques liens;
    private final SecondFacteur secondFacteur;
    private final JdbcSessions sessions;

    AccesDUnAgent(JdbcLiensUniques liens, SecondFacteur secondFacteur, JdbcSessions sessions) {
        this.liens = liens;
        this.secondFacteur = secondFacteur;
        this.sessions = sessions;
    }

    /** L’adresse, à remettre à l’agent, où il choisira son mot de passe ; l’ancien ne vaudra plus. */
    public String nouveauLien(long agent) {
        return "/connexion/lien/" + liens.creer(agent);
    }

    public void retirerLeSecondFacteur(long agent) {
        secondFacteur.retirer(agent);
        sessions.fermerToutes(agent, "");
    }

    public int fermerLesSessions(long agent) {
        return sessions.fermerToutes(agent, "");
    }

    public List<ComptePage.Session> sessions(long agent) {
        return sessions.ouvertes(agent).stream()
                .map(s -> new ComptePage.Session(
                        s.reference(), s.creation(), s.vue(), s.adresse(), NomDeNavigateur.lire(s.navigateur()), false))
                .toList();
    }
}
