package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.connexion.AccesDUnAgent;
import fr.maillage.socle.acces.pages.AgentPage;
import fr.maillage.socle.acces.pages.AgentsPage;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rassemble ce que l’administrateur voit d’un agent : son compte, ses fonctions, ses sessions ; jamais ses dossiers. */
@Component
@Transactional(readOnly = true)
class FicheDAgent {
    private final TenirLesAgents tenir;
    private final JdbcAgents agents;
    private final JdbcOrganisations organisations;
    private final AccesDUnAgent acces;

    FicheDAgent(TenirLesAgents tenir, JdbcAgents agents, JdbcOrganisations organisations, AccesDUnAgent acces) {
        this.tenir = tenir;
        this.agents = agents;
        this.organisations = organisations;
        this.acces = acces;
    }

    List<AgentsPage.Ligne> chercher(String texte, int limite) {
        return agents.chercher(QuiTravaille.exiger().organisation(), texte, limite);
    }

    AgentPage page(long agent, List<Refus> refus) {
        var identite = tenir.exiger(agent);
        long organisation = QuiTravaille.exiger().organisation();
        return new AgentPage(
                identite,
                agents.fonctions(organisation, agent),
                organisations.unites(organisation).stream()
                        .filter(u -> u.fermeeLe() == null)
                        .toList(),
                identite.deLaMaison() ? acces.sessions(agent) : List.of(),
                refus);
    }
}
