package fr.maillage.references.territoire.perimetres.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Les périmètres de l’organisation, et les communes qu’aucun ne prend. */
public record PerimetresPage(List<Ligne> lignes, List<String> manques) implements Page {
    /** Un périmètre en une ligne. */
    public record Ligne(Territoire territoire, String mention, String note, String composition, int population) {
        public String habitants() {
            return String.format(java.util.Locale.FRANCE, "%,d", population);
        }
    }
}
