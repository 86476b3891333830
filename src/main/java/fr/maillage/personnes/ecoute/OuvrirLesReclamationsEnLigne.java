package fr.maillage.personnes.ecoute;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ouvrir ou fermer la page où l’on réclame sans compte : à qui conduit un service, et lira ce qui y arrive. */
@Component
class OuvrirLesReclamationsEnLigne {
    private final JdbcReclamationsEnLigne base;
    private final Journal journal;

    OuvrirLesReclamationsEnLigne(JdbcReclamationsEnLigne base, Journal journal) {
        this.base = base;
        this.journal = journal;
    }

    @Transactional
    JdbcReclamationsEnLigne.Page lire() {
        return base.page(QuiTravaille.exiger().organisation());
    }

    @Transactional
    void ouvrir(boolean ouverte) {
        var agent = QuiTravaille.exiger();
        base.ouvrir(agent.organisation(), agent.id(), ouverte);
        journal.noter(
                Acte.VALIDER,
                ObjetProtege.ENQUETES,
                "reclamations",
                ouverte ? "Réclamation en ligne ouverte" : "Réclamation en ligne fermée");
    }
}
