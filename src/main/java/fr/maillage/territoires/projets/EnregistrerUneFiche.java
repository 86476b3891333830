package fr.maillage.territoires.projets;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Crée ou modifie une fiche, sans jamais écraser ce qu’un collègue vient d’y écrire. */
@Component
class EnregistrerUneFiche {
    sealed interface Resultat {
        record Fait(long id) implements Resultat {}

        record DejaChange() implements Resultat {}
    }

    private final JdbcFiches jdbc;
    private final Habilitations habilitations;
    private final Journal journal;

    EnregistrerUneFiche(JdbcFiches jdbc, Habilitations habilitations, Journal journal) {
        this.jdbc = jdbc;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    /** @param quoi ce qui change, pour le journal : « argumentaire », « décision »… */
    @Transactional
    public Resultat executer(Fiche fiche, Acte acte, String quoi) {
        AgentConnecte agent = QuiTravaille.exiger();
        habilitations.exiger(
                acte, ObjetProtege.PROJETS, Cible.de(fiche.organisation()).pourLaPartie("arbitrage"));
        long id = fiche.id();
        if (id == 0) id = jdbc.creer(fiche, agent.nom());
        else if (!jdbc.modifier(fiche, agent.nom())) return new Resultat.DejaChange();
        journal.noter(
                acte,
                ObjetProtege.PROJETS,
                "fiche:" + id,
                "%s « %s » : %s".formatted(fiche.nature().libelle(), fiche.titre(), quoi));
        return new Resultat.Fait(id);
    }
}
