package fr.maillage.references.territoire.imports;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Ce que la personne précise d’un dépôt quand le fichier ne le dit pas, ou quand la maison s’est trompée. */
record Choix(
        @Nullable String format,
        @Nullable Integer annee,
        @Nullable Integer geographie) {
    static final Choix AUCUN = new Choix(null, null, null);

    Optional<String> formatVoulu() {
        return Optional.ofNullable(format);
    }

    OptionalInt anneeVoulue() {
        return annee == null ? OptionalInt.empty() : OptionalInt.of(annee);
    }

    OptionalInt geographieVoulue() {
        return geographie == null ? OptionalInt.empty() : OptionalInt.of(geographie);
    }
}
