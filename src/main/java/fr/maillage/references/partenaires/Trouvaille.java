package fr.maillage.references.partenaires;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Un service qui répond à une recherche, et pourquoi il est là où il est dans la liste. */
public record Trouvaille(
        OffreDeService offre,
        @Nullable Double km,
        boolean vise,
        boolean surPlace,
        String ages,
        String mention,
        String ouverture,
        boolean ouvert,
        boolean aVerifier) {
    /** « 3,2 km » ; vide si la distance est inconnue. */
    public String distance() {
        if (km == null) return "";
        return surPlace && km < 15
                ? "sur place"
                : String.format(java.util.Locale.FRANCE, km < 10 ? "%.1f km" : "%.0f km", km);
    }

    public List<String> besoins() {
        return Vocabulaires.libelles("thematiques", offre.thematiques());
    }
}
