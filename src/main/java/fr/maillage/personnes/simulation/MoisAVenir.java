package fr.maillage.personnes.simulation;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.Demarche;
import fr.maillage.references.estimation.Estimer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Un mois qui vient : ce que le foyer gagne, et les aides de chaque mois si tout ce qui paraît ouvert est demandé. En centimes.
 *
 * @param revenus ce que rapportent travail, chômage, retraite et pensions
 */
record MoisAVenir(YearMonth mois, long revenus, Map<Prestation, Long> aides) {
    private static final int LE_PREMIER_MOIS_QUI_VIENT = 1;

    long total() {
        return revenus + sommeDesAides();
    }

    long sommeDesAides() {
        return aides.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Ce qui est versé chaque mois ; les aides de l’année et les primes n’y sont pas. */
    static List<MoisAVenir> projeter(Estimer estimer, Foyer foyer, YearMonth maintenant, int nombre) {
        YearMonth premier = maintenant.plusMonths(LE_PREMIER_MOIS_QUI_VIENT);
        long[][] montants = estimer.projeter(foyer, premier, nombre);
        var mois = new ArrayList<MoisAVenir>();
        for (int n = 0; n < nombre; n++) {
            var aides = new EnumMap<Prestation, Long>(Prestation.class);
            for (Prestation p : Prestation.values()) {
                if (montants[n][p.ordinal()] > 0 && mensuelle(estimer, p)) aides.put(p, montants[n][p.ordinal()]);
            }
            mois.add(new MoisAVenir(premier.plusMonths(n), revenus(foyer, Mois.rang(premier) + n), aides));
        }
        return mois;
    }

    /** La complémentaire santé et la compensation n’ont pas de montant à recevoir. */
    private static boolean mensuelle(Estimer estimer, Prestation p) {
        return switch (p) {
            case COMPLEMENTAIRE_SANTE, PARTICIPATION_SANTE, PCH -> false;
            default -> estimer.demarche(p).rythme() == Demarche.Rythme.PAR_MOIS;
        };
    }

    private static long revenus(Foyer foyer, int mois) {
        return foyer.personnes().stream()
                .flatMap(p -> p.ressources().stream())
                .filter(r -> r.debut() <= mois && r.fin() >= mois)
                .mapToLong(r -> r.nature() == NatureDeRessource.PENSION_ALIMENTAIRE_VERSEE ? -r.net() : r.net())
                .sum();
    }
}
