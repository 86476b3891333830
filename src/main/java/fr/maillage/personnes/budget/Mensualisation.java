package fr.maillage.personnes.budget;

import fr.maillage.socle.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ramène au mois des sommes de toute périodicité. On additionne des années, exactes au centime, et l’on n’arrondit qu’une fois ; la colonne
 * des mois s’additionne ensuite au total affiché, les centimes de reste allant aux plus grands restes.
 */
final class Mensualisation {
    private static final int MOIS = 12;

    private Mensualisation() {}

    static Montant parMois(Stream<LigneDeBudget> lignes) {
        return arrondi(lignes.mapToLong(LigneDeBudget::parAn).reduce(0, Math::addExact), MOIS);
    }

    /** Chaque ligne au mois ; leur somme est exactement {@link #parMois}. */
    static List<Montant> repartir(List<LigneDeBudget> lignes) {
        var mois = new ArrayList<Long>();
        for (var ligne : lignes) mois.add(ligne.parAn() / MOIS);
        long reste = parMois(lignes.stream()).centimes()
                - mois.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, lignes.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer rang) -> -(lignes.get(rang).parAn() % MOIS)))
                .limit(reste)
                .forEach(rang -> mois.set(rang, mois.get(rang) + 1));
        return mois.stream().map(Montant::new).toList();
    }

    /** Au centime le plus proche, la moitié au-dessus. */
    static Montant arrondi(long centimes, long diviseur) {
        return new Montant(BigDecimal.valueOf(centimes)
                .divide(BigDecimal.valueOf(diviseur), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
