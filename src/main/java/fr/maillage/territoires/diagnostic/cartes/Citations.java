package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Indicateur;
import java.util.stream.Collectors;

/** La source à écrire sous un tableau ou une carte. */
public final class Citations {
    private Citations() {}

    public static String de(Catalogue catalogue, Indicateur indicateur, int annee) {
        String sources = indicateur.sources().stream()
                .flatMap(s -> catalogue.source(s).stream())
                .map(s -> s.citation(annee))
                .collect(Collectors.joining(" ; "));
        return sources.isEmpty() ? indicateur.producteur() + ", " + annee : sources;
    }
}
