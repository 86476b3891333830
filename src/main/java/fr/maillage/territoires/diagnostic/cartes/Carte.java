package fr.maillage.territoires.diagnostic.cartes;

import java.util.List;

/**
 * Une carte prête pour l’écran : le dessin, dont chaque forme mène à un portrait, et sa légende à écrire en toutes lettres.
 *
 * @param sansContour les noms des territoires que rien ne permet de dessiner
 */
public record Carte(
        String titre,
        String description,
        String svg,
        List<EntreeDeLegende> legende,
        String source,
        List<String> sansContour) {
    public Carte {
        legende = List.copyOf(legende);
        sansContour = List.copyOf(sansContour);
    }

    /** Rien n’a pu être dessiné : il n’y a que le tableau à montrer. */
    public boolean vide() {
        return svg.isEmpty();
    }
}
