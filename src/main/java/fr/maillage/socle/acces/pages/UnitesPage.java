package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Les unités de l’organisation. */
public record UnitesPage(List<Unite> unites) implements Page {
    /** Une unité, son secteur (codes de communes) et le nombre d’agents qui y travaillent. */
    public record Unite(
            long id, String nom, String mention, @Nullable LocalDate fermeeLe, List<String> communes, int agents) {}
}
