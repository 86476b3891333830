package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Foyer;
import java.util.List;

/**
 * Un foyer et ce qu’une autre main a trouvé pour lui.
 *
 * @param famille d’où vient le cas (simulateur officiel, agent, expert, foyer engendré…)
 * @param attendus une mesure par ligne, en euros par mois
 */
record Cas(String id, String famille, int mois, Foyer foyer, List<Attendu> attendus, String horsPerimetre) {

    record Attendu(String variable, int mois, double valeur) {}
}
