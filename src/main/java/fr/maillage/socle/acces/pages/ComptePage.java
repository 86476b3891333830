package fr.maillage.socle.acces.pages;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.web.Page;
import java.time.Instant;
import java.util.List;

/** Mon compte. */
public record ComptePage(
        AgentConnecte agent,
        List<AgentConnecte> fonctions,
        boolean aUnMotDePasse,
        boolean secondFacteur,
        int codesRestants,
        List<Cle> cles,
        List<Session> sessions,
        boolean journal)
        implements Page {
    /** Une clé d’accès de l’agent. */
    public record Cle(String reference, String nom, Instant creeeLe, Instant utiliseeLe) {}

    /** Une session ouverte de l’agent. */
    public record Session(
            String reference, Instant creation, Instant vue, String adresse, String navigateur, boolean ici) {}
}
