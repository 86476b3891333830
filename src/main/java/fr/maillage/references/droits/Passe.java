package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Percu;
import fr.maillage.references.droits.foyer.Prestation;
import java.util.List;

/** Ce que le foyer a reçu avant : déclaré, ou rejoué mois après mois. */
interface Passe {
    /** En centimes, entre deux mois compris. */
    long percu(Prestation prestation, int debut, int fin);

    /** Ce que le foyer dit avoir perçu, et rien d’autre. */
    static Passe declare(List<Percu> percus) {
        if (percus.isEmpty()) return (prestation, debut, fin) -> 0;
        return (prestation, debut, fin) -> {
            long somme = 0;
            for (Percu percu : percus) {
                if (percu.prestation() != prestation) continue;
                int communs = Math.min(fin, percu.fin()) - Math.max(debut, percu.debut()) + 1;
                if (communs > 0) somme += percu.montant() * communs;
            }
            return somme;
        };
    }
}
