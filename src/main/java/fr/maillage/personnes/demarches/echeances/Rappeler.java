package fr.maillage.personnes.demarches.echeances;

import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.taches.Avertissements;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chaque jour, laisse un rappel pour chaque seuil franchi : à qui suit le dossier, et à qui le remplace ; à nul autre. Un
 * rappel ne se fait qu’une fois, et ne dit rien de la vie de la personne : le numéro du dossier, et où aller.
 */
@Component
class Rappeler {
    private static final int PAQUET = 500;

    private final JdbcRappels base;
    private final Avertissements avertissements;
    private final TransactionTemplate transaction;

    Rappeler(JdbcRappels base, Avertissements avertissements, TransactionTemplate transaction) {
        this.base = base;
        this.avertissements = avertissements;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT6H")
    void rappelerCeQuiPresse() {
        while (executer() == PAQUET) {}
    }

    int executer() {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            List<JdbcRappels.ARappeler> aFaire = base.aRappeler(Quand.aujourdHui(), PAQUET);
            for (var rappel : aFaire) {
                base.noter(rappel);
                avertissements.laisser(
                        rappel.agent(),
                        "Dossier %s : une échéance le %s.".formatted(rappel.numero(), Quand.jour(rappel.terme())),
                        "/personnes/dossiers/" + rappel.dossier() + "/" + OngletDesEcheances.CHEMIN,
                        rappel.seuil() <= 0 ? "danger" : "info");
            }
            return aFaire.size();
        })));
    }
}
