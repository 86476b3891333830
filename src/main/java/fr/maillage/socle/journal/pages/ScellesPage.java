package fr.maillage.socle.journal.pages;

import fr.maillage.socle.web.Page;
import java.time.LocalDate;
import java.util.List;

/** Les dernières journées scellées, revérifiées à l’instant. */
public record ScellesPage(List<Journee> journees) implements Page {
    /** Une journée scellée. */
    public record Journee(LocalDate jour, long ecritures, String empreinte, boolean intacte) {}

    public boolean toutesIntactes() {
        return journees.stream().allMatch(Journee::intacte);
    }
}
