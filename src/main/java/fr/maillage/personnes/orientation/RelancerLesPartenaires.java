package fr.maillage.personnes.orientation;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Avertissements;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Chaque jour, rappelle au référent les orientations parties dont rien n’est revenu. */
@Component
class RelancerLesPartenaires {
    private final JdbcOrientations base;
    private final Avertissements avertissements;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final int jours;

    RelancerLesPartenaires(
            JdbcOrientations base,
            Avertissements avertissements,
            Journal journal,
            TransactionTemplate transaction,
            @Value("${maillage.orientation.relance:15}") int jours) {
        this.base = base;
        this.avertissements = avertissements;
        this.journal = journal;
        this.transaction = transaction;
        this.jours = jours;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT6H")
    void chaqueJour() {
        relancer(Quand.aujourdHui());
    }

    /** Combien de rappels ont été laissés. */
    int relancer(LocalDate jour) {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            var enAttente = base.sansRetour(jour.minusDays(jours));
            enAttente.forEach(o -> {
                avertissements.laisser(
                        o.agent(),
                        "Retour d’orientation attendu : partie il y a %d jours ou plus, sans réponse. Appelez le partenaire."
                                .formatted(jours),
                        Orientation.href(o.dossier()) + "/" + o.id(),
                        "danger");
                base.relancee(o.id());
            });
            if (!enAttente.isEmpty()) {
                journal.noter(
                        Acte.MODIFIER,
                        ObjetProtege.ORIENTATIONS,
                        null,
                        "%d rappels de retour d’orientation".formatted(enAttente.size()));
            }
            return enAttente.size();
        })));
    }
}
