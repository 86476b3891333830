package fr.maillage.references.territoire.secteurs;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Une unité et le territoire dont elle répond. */
record Secteur(Competence.Unite unite, @Nullable Integer perimetre, List<String> communes, int agents) {

    /** Le périmètre s’il existe encore. */
    Optional<Territoire> perimetre(Geographie geographie) {
        return perimetre == null
                ? Optional.empty()
                : geographie.trouver(perimetre).filter(t -> t.maille() == Maille.PERIMETRE && t.actuel());
    }

    /** Ce dont le secteur est fait. */
    List<Territoire> composition(Geographie geographie) {
        return perimetre(geographie)
                .map(geographie::composition)
                .orElseGet(() -> communes.stream()
                        .flatMap(code -> geographie.trouver(Maille.COMMUNE, code).stream())
                        .toList());
    }

    /** Répond-il de cette commune, ou au moins d’un de ses quartiers quand on ne sait pas lequel ? */
    boolean prend(Territoire commune, @Nullable Territoire iris, Geographie geographie) {
        return composition(geographie).stream()
                .anyMatch(membre -> membre.equals(commune)
                        || membre.equals(iris)
                        || (iris == null
                                && membre.maille() == Maille.IRIS
                                && membre.rattachement().commune().equals(commune.code())));
    }
}
