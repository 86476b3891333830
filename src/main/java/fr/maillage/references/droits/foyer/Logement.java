package fr.maillage.references.droits.foyer;

/**
 * Le logement et ce qu’il coûte par mois, en centimes.
 *
 * @param conventionne le bailleur a passé convention avec l’État : l’aide est une APL
 * @param loueParUnProche le bailleur est un ascendant ou un descendant : aucune aide
 */
public record Logement(
        Occupation occupation,
        Zone zone,
        long loyer,
        boolean colocation,
        boolean chambre,
        boolean conventionne,
        boolean loueParUnProche) {

    public static final Logement AUCUN =
            new Logement(Occupation.SANS_DOMICILE, Zone.TROIS, 0, false, false, false, false);
}
