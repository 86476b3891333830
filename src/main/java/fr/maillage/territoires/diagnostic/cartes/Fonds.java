package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.mesures.Gardees;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Garde les fonds de carte déjà mis à plat : seules les couleurs changent d’un indicateur à l’autre. */
@Component
class Fonds {
    private static final int GARDES = 120;

    private record Cle(Geographie geographie, List<Integer> territoires) {}

    private final Territoires territoires;
    private final Map<Cle, Fond> gardes = Gardees.lesPlusRecentes(GARDES);

    Fonds(Territoires territoires) {
        this.territoires = territoires;
    }

    Fond de(List<Territoire> aDessiner) {
        List<Integer> ids = aDessiner.stream().map(Territoire::id).toList();
        // Un changement de contour fait relire la géographie : son identité suffit à savoir que rien n’a bougé.
        var cle = new Cle(territoires.geographie(), ids);
        Fond connu = gardes.get(cle);
        if (connu == null) {
            connu = Fond.de(aDessiner, territoires.contours(ids), this::population);
            gardes.put(cle, connu);
        }
        return connu;
    }

    private int population(Territoire territoire) {
        Integer connue = territoire.population();
        if (connue != null) return connue;
        return territoires.geographie().membres(territoire, Maille.COMMUNE).stream()
                .map(Territoire::population)
                .mapToInt(p -> p == null ? 0 : p)
                .sum();
    }
}
