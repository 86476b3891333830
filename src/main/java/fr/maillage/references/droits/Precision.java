package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Prestation;
import java.util.List;

/** Une question qui vaut d’être posée, et ce qu’un oui changerait, du plus grand effet au plus petit. */
public record Precision(FaitAPreciser fait, List<Effet> effets) {

    /** Les montants sont en centimes par mois. */
    public record Effet(Prestation prestation, long avant, long apres) {
        long ecart() {
            return Math.abs(apres - avant);
        }
    }

    long ecart() {
        return effets.stream().mapToLong(Effet::ecart).max().orElse(0);
    }
}
