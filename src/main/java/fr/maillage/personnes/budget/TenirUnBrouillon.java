package fr.maillage.personnes.budget;

import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Garde la saisie en cours d’un agent, juste ou non, et la lui rend ; elle n’est à personne d’autre. */
@Component
class TenirUnBrouillon {
    private final LireUnBudget lecture;
    private final JdbcBudgets budgets;
    private final JdbcBrouillons brouillons;

    TenirUnBrouillon(LireUnBudget lecture, JdbcBudgets budgets, JdbcBrouillons brouillons) {
        this.lecture = lecture;
        this.budgets = budgets;
        this.brouillons = brouillons;
    }

    record Retrouve(SaisieDeBudget saisie, Instant gardeLe) {}

    record Garde(Budget budget, Instant gardeLe) {}

    /** Rend le budget que cette saisie ferait, pour ce qui s’en lit. */
    @Transactional
    Garde garder(long dossier, long id, SaisieDeBudget saisie) {
        lecture.exigerEcriture(dossier);
        var budget = budgets.trouver(dossier, id)
                .orElseThrow(() -> new Introuvable("budget " + id + " du dossier " + dossier));
        if (budgets.enregistre(id, saisie.jeton())) return new Garde(budget, Instant.now());
        var quand =
                brouillons.garder(dossier, id, QuiTravaille.exiger().id(), SaisieDeBudget.plier(saisie.formulaire()));
        return new Garde(budget, quand);
    }

    @Transactional(readOnly = true)
    Optional<Retrouve> retrouver(long id) {
        return brouillons
                .trouver(id, QuiTravaille.exiger().id())
                .map(b -> new Retrouve(SaisieDeBudget.lire(SaisieDeBudget.deplier(b.contenu())), b.gardeLe()));
    }

    @Transactional
    void oublier(long dossier, long id) {
        lecture.exigerEcriture(dossier);
        brouillons.oublier(id, QuiTravaille.exiger().id());
    }
}
