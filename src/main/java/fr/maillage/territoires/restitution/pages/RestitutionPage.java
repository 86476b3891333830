package fr.maillage.territoires.restitution.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.documents.Diaporama;
import fr.maillage.socle.web.Page;
import org.jspecify.annotations.Nullable;

/** Les quatre restitutions d’un portrait, et le déroulé du diaporama. */
public record RestitutionPage(
        Territoire territoire, @Nullable Diaporama diaporama, String infographie) implements Page {

    /** « 1 min 20 s ». */
    public String duree(int secondes) {
        return secondes < 60
                ? secondes + "\u00a0s"
                : "%d\u00a0min\u00a0%02d\u00a0s".formatted(secondes / 60, secondes % 60);
    }

    public String total() {
        return diaporama == null ? "" : diaporama.tempsDeParole();
    }

    public int minutes() {
        return diaporama == null ? 0 : Math.round(diaporama.secondes() / 60f);
    }

    public int secondesDOuverture() {
        return diaporama == null ? 0 : Diaporama.compter(diaporama.ouverture()) * 60 / Diaporama.MOTS_PAR_MINUTE;
    }
}
