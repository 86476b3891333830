package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Prestation;
import java.util.List;

/**
 * La réponse pour une prestation, avec ce qu’un professionnel veut savoir ensuite : à quel point elle est sûre, ce qui la
 * changerait.
 *
 * @param etabli ce qu’elle vaudrait, en centimes par mois, une fois les autres aides versées depuis un an
 */
public record Eclairage(Prestation prestation, Droit droit, long etabli, Certitude certitude, List<Bascule> bascules) {}
