package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Annonces;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Portee;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.pages.AValiderPage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Une fonction donnée par l’un n’ouvre rien tant qu’un autre ne l’a pas validée : nul ne s’habilite seul. */
@Component
@Transactional
class ValiderLesFonctions {
    private final JdbcAgents agents;
    private final Habilitations habilitations;
    private final Annonces annonces;

    ValiderLesFonctions(JdbcAgents agents, Habilitations habilitations, Annonces annonces) {
        this.agents = agents;
        this.habilitations = habilitations;
        this.annonces = annonces;
    }

    List<AValiderPage.Ligne> lister() {
        var agent = QuiTravaille.exiger();
        return agents.aValider(agent.organisation(), uniteSurveillee(agent), agent.id());
    }

    void valider(long affectation) {
        var ligne = exiger(affectation);
        if (agents.valider(affectation, QuiTravaille.exiger().id()) == 0) {
            throw new Introuvable("fonction " + affectation);
        }
        noter("Fonction validée", ligne);
    }

    void refuser(long affectation) {
        var ligne = exiger(affectation);
        agents.refuser(affectation);
        noter("Fonction refusée", ligne);
    }

    private AValiderPage.Ligne exiger(long affectation) {
        return lister().stream()
                .filter(l -> l.id() == affectation && l.possible())
                .findFirst()
                .orElseThrow(() -> new Introuvable("fonction à valider " + affectation));
    }

    /** Le responsable valide dans son unité ; le délégué à la protection des données, dans toute l’organisation. */
    private @Nullable Long uniteSurveillee(AgentConnecte agent) {
        return habilitations.portees(Acte.VALIDER, ObjetProtege.HABILITATIONS).contains(Portee.TOUT)
                ? null
                : agent.idUnite();
    }

    private void noter(String quoi, AValiderPage.Ligne ligne) {
        annonces.annoncer(FaitDAcces.de(
                FaitDAcces.Nature.FONCTION_CHANGEE,
                "fonction " + ligne.id(),
                "%s : %s, %s".formatted(quoi, ligne.nom(), ligne.fonction().libelle()),
                null));
    }
}
