package fr.maillage.territoires.diagnostic.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.web.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Une commune qui n’existe plus sous ce code et ce nom. */
public record AncienneCommunePage(
        Territoire commune, List<Territoire> devenues, List<Territoire> memeCode, List<Bloc> blocs) implements Page {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

    /** « 15 décembre 2015 » ; rien si la période est encore ouverte. */
    public String jour(@Nullable LocalDate date) {
        return date == null ? "aujourd’hui" : date.format(JOUR);
    }
}
