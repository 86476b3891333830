package fr.maillage.references.droits.foyer;

import java.time.YearMonth;

/**
 * Une ressource mensuelle, du mois {@code debut} au mois {@code fin} compris (rangs de {@link Mois}), en centimes.
 *
 * @param net ce que la personne reçoit (le « montant net social » des bulletins)
 * @param imposable ce qu’elle déclare aux impôts, avant déduction de 10 %
 * @param brut avant cotisations
 */
public record Ressource(NatureDeRessource nature, int debut, int fin, long net, long imposable, long brut) {

    /** Pour une ressource dont on ne connaît qu’un montant. */
    public static Ressource de(NatureDeRessource nature, YearMonth debut, YearMonth fin, long centimes) {
        return new Ressource(nature, Mois.rang(debut), Mois.rang(fin), centimes, centimes, centimes);
    }
}
