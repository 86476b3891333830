package fr.maillage.references.territoire.adresses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ce que l’on sait d’une adresse.
 *
 * @param voie l’adresse telle que la base l’écrit, ou vide
 * @param iris absent quand on ne peut pas trancher entre plusieurs
 * @param quartier absent quand on ne sait pas ; {@link #HORS_QUARTIER} quand l’adresse n’est dans aucun
 * @param propositions des voies de la commune qui ressemblent à ce qui est écrit, quand aucune ne s’impose
 */
public record AdresseSituee(
        Precision precision,
        String voie,
        @Nullable Zone iris,
        @Nullable Zone quartier,
        List<String> propositions) {
    /** L’adresse est située, et n’est dans aucun quartier prioritaire. */
    public static final Zone HORS_QUARTIER = new Zone("", "hors quartier prioritaire");

    static final AdresseSituee NULLE_PART = new AdresseSituee(Precision.AUCUNE, "", null, null, List.of());
}
