package fr.maillage.personnes.accueil;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Efface le nom donné à l’accueil quand aucun dossier ne l’a suivi à temps ; le passage reste compté, sans nom. */
@Component
class EffacerLesNomsSansSuite {
    private final JdbcPassages base;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Baremes baremes = Baremes.duProduit();

    EffacerLesNomsSansSuite(JdbcPassages base, Journal journal, TransactionTemplate transaction) {
        this.base = base;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT9M", fixedDelayString = "PT24H")
    void chaqueNuit() {
        executer(Quand.aujourdHui());
    }

    int executer(LocalDate jour) {
        int mois = baremes.valeur("donnees_personnelles/conservation", "nom_donne_a_l_accueil", jour)
                .entier();
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            int effaces = base.oublierLesNoms(jour.minusMonths(mois));
            if (effaces > 0) {
                journal.noter(
                        Acte.MODIFIER,
                        ObjetProtege.REGISTRE_DE_PERMANENCE,
                        "conservation",
                        "%d noms donnés à l’accueil effacés, sans suite depuis %d mois".formatted(effaces, mois));
            }
            return effaces;
        })));
    }
}
