package fr.maillage.socle.echanges.lecture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Une colonne du tableau : son nom, le libellé écrit au-dessus quand il y en a un, et sa position dans le fichier
 * (à partir de 1, comme la voit une personne).
 */
public record Colonne(String nom, @Nullable String libelleOuNull, int position) {

    public Optional<String> libelle() {
        return Optional.ofNullable(libelleOuNull);
    }
}
