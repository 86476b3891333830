package fr.maillage.territoires.diagnostic.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Préparer un carnet : thèmes, paragraphes, téléchargement. */
public record CarnetPage(Territoire territoire, List<Partie> parties) implements Page {
    /**
     * Un thème et ce que l’auteur y écrit.
     *
     * @param autre le texte qu’un collègue a gardé entre-temps, s’il diffère
     */
    public record Partie(
            Theme theme,
            String texte,
            int version,
            @Nullable String autre) {}

    public boolean conflit() {
        return parties.stream().anyMatch(p -> p.autre() != null);
    }

    public List<FormatDeDocument> formats() {
        return List.of(FormatDeDocument.values());
    }

    @Override
    public int statut() {
        return conflit() ? 409 : 200;
    }
}
