package fr.maillage.references.droits.foyer;

import org.jspecify.annotations.Nullable;

/**
 * Le logement et ce qu’il coûte par mois, en centimes.
 *
 * @param loyer le loyer sans les charges, la mensualité d’un prêt ou la redevance d’un foyer
 * @param conventionne le bailleur a passé convention avec l’État : l’aide est une APL
 * @param loueParUnProche le bailleur est un ascendant ou un descendant : aucune aide
 * @param pret celui d’un accédant ; rien si on ne sait pas
 * @param foyer le genre d’un logement-foyer ; rien si on ne sait pas
 */
public record Logement(
        Occupation occupation,
        Zone zone,
        long loyer,
        boolean colocation,
        boolean chambre,
        boolean conventionne,
        boolean loueParUnProche,
        @Nullable Pret pret,
        @Nullable GenreDeFoyer foyer) {

    public static final Logement AUCUN =
            new Logement(Occupation.SANS_DOMICILE, Zone.TROIS, 0, false, false, false, false);

    public Logement(
            Occupation occupation,
            Zone zone,
            long loyer,
            boolean colocation,
            boolean chambre,
            boolean conventionne,
            boolean loueParUnProche) {
        this(occupation, zone, loyer, colocation, chambre, conventionne, loueParUnProche, null, null);
    }

    public Logement avecLoyer(long autre) {
        return new Logement(occupation, zone, autre, colocation, chambre, conventionne, loueParUnProche, pret, foyer);
    }

    public Logement avecBail(boolean conventionne, boolean loueParUnProche) {
        return new Logement(occupation, zone, loyer, colocation, chambre, conventionne, loueParUnProche, pret, foyer);
    }

    public Logement avecPret(Pret pret) {
        return new Logement(occupation, zone, loyer, colocation, chambre, conventionne, loueParUnProche, pret, foyer);
    }

    public Logement avecFoyer(GenreDeFoyer foyer) {
        return new Logement(occupation, zone, loyer, colocation, chambre, conventionne, loueParUnProche, pret, foyer);
    }
}
