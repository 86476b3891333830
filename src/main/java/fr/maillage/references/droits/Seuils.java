package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** À quels revenus, et à partir de quel mois, la réponse basculerait : le foyer voisin est recalculé, pas à pas. */
final class Seuils {
    /** Des pas de cinquante euros par mois, jusqu’à trois mille, puis au dixième du pas. */
    private static final int PAS = 50;

    private static final int NOMBRE = 60;
    private static final int FIN = 10;
    private static final long PROCHE = 50;

    /** Une aide annuelle ne se lit pas d’un mois à l’autre. */
    private static final Set<Prestation> ANNUELLES = EnumSet.of(
            Prestation.RENTREE_SCOLAIRE,
            Prestation.CHEQUE_ENERGIE,
            Prestation.BOURSE_DE_COLLEGE,
            Prestation.BOURSE_DE_LYCEE,
            Prestation.PRIME_A_LA_NAISSANCE);

    private final MoteurDeDroits moteur;
    private final Foyer foyer;
    private final YearMonth mois;
    private final long[] maintenant;
    private final long revenus;
    private final long[][] enPlus = new long[NOMBRE + 1][];
    private final long[][] enMoins;
    private final long[][] venir = new long[13][];
    private @Nullable Foyer plusTard;

    Seuils(MoteurDeDroits moteur, Foyer foyer, YearMonth mois, long[] maintenant) {
        this.moteur = moteur;
        this.foyer = foyer;
        this.mois = mois;
        this.maintenant = maintenant;
        this.revenus = revenusDuMois(foyer, Mois.rang(mois));
        this.enMoins = new long[(int) Math.min(NOMBRE, revenus / PAS) + 1][];
    }

    private static long revenusDuMois(Foyer foyer, int mois) {
        long centimes = 0;
        for (Personne p : foyer.personnes()) {
            for (var r : p.ressources()) if (r.debut() <= mois && r.fin() >= mois) centimes += r.net();
        }
        return centimes / 100;
    }

    /** Le prochain seuil de revenus : celui qui ferme un droit ouvert, ou ouvre un droit fermé. */
    @Nullable
    Bascule revenus(Prestation p) {
        long ici = maintenant[p.ordinal()];
        long plus = premierPas(p, true);
        if (ici > 0) {
            if (plus == 0) return null;
            return bascule(
                    "%s avec %,d € de revenus de plus par mois, durablement.", p, plus, gagnant(plus)[p.ordinal()]);
        }
        long moins = premierPas(p, false);
        if (moins > 0)
            return bascule(
                    "%s si les revenus baissaient de %,d € par mois, durablement.",
                    p, moins, perdant(moins)[p.ordinal()]);
        if (plus > 0)
            return bascule("%s avec un salaire de %,d € de plus par mois.", p, plus, gagnant(plus)[p.ordinal()]);
        return null;
    }

    /** Vrai si moins de cinquante euros par mois séparent le foyer de l’autre réponse. */
    boolean proche(Prestation p) {
        long plus = premierPas(p, true);
        long moins = premierPas(p, false);
        return maintenant[p.ordinal()] > 0 ? plus > 0 && plus <= PROCHE : moins > 0 && moins <= PROCHE;
    }

    /** Le premier des douze mois qui viennent où le montant change, l’âge ou le trimestre de référence avançant. */
    @Nullable
    Bascule mois(Prestation p) {
        if (ANNUELLES.contains(p)) return null;
        Foyer prolonge = prolonge();
        long ici = maintenant[p.ordinal()];
        for (int m = 1; m <= 12; m++) {
            YearMonth autre = mois.plusMonths(m);
            long alors = aVenir(prolonge, m)[p.ordinal()];
            if (Math.abs(alors - ici) > 100)
                return new Bascule(
                        Bascule.Genre.MOIS,
                        "En %s, %s, sans autre changement."
                                .formatted(Phrases.mois(autre), Phrases.minuscule(Phrases.deviendrait(p, ici, alors))),
                        alors);
        }
        return null;
    }

    private Foyer prolonge() {
        if (plusTard == null) plusTard = Variantes.prolonge(foyer, Mois.rang(mois));
        return plusTard;
    }

    private long[] aVenir(Foyer prolonge, int m) {
        if (venir[m] == null) venir[m] = moteur.montants(prolonge, mois.plusMonths(m));
        return venir[m];
    }

    private Bascule bascule(String modele, Prestation p, long euros, long apres) {
        return new Bascule(
                Bascule.Genre.REVENUS,
                String.format(Locale.FRANCE, modele, Phrases.deviendrait(p, maintenant[p.ordinal()], apres), euros),
                apres);
    }

    /** Le plus petit écart de revenus, en euros par mois, qui renverse la réponse ; zéro s’il n’y en a pas. */
    private long premierPas(Prestation p, boolean plus) {
        int dernier = plus ? NOMBRE : enMoins.length - 1;
        boolean ouvert = maintenant[p.ordinal()] > 0;
        for (int i = 1; i <= dernier; i++) {
            long la = (plus ? pasEnPlus(i) : pasEnMoins(i))[p.ordinal()];
            if (la > 0 != ouvert) return affine(p, plus, (long) (i - 1) * PAS, (long) i * PAS);
        }
        return 0;
    }

    private long affine(Prestation p, boolean plus, long avant, long apres) {
        boolean ouvert = maintenant[p.ordinal()] > 0;
        for (long euros = avant + FIN; euros < apres; euros += FIN) {
            if ((plus ? gagnant(euros) : perdant(euros))[p.ordinal()] > 0 != ouvert) return euros;
        }
        return apres;
    }

    private long[] pasEnPlus(int i) {
        if (enPlus[i] == null) enPlus[i] = gagnant((long) i * PAS);
        return enPlus[i];
    }

    private long[] pasEnMoins(int i) {
        if (enMoins[i] == null) enMoins[i] = perdant((long) i * PAS);
        return enMoins[i];
    }

    private long[] gagnant(long euros) {
        return moteur.montants(Variantes.gagnant(foyer, Mois.rang(mois), euros * 100), mois);
    }

    private long[] perdant(long euros) {
        return moteur.montants(Variantes.ramene(foyer, (revenus - euros) * Euros.UN / revenus), mois);
    }
}
