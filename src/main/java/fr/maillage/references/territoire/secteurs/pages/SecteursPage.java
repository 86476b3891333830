package fr.maillage.references.territoire.secteurs.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.secteurs.Competence;
import fr.maillage.socle.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Les unités de l’organisation et leurs secteurs. */
public record SecteursPage(String mot, List<Ligne> lignes) implements Page {
    /** Une unité : son périmètre s’il y en a un, et de quoi la comparer aux autres. */
    public record Ligne(
            Competence.Unite unite, @Nullable Territoire perimetre, int membres, int habitants, int agents) {}
}
