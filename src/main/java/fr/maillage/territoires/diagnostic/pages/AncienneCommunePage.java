package fr.maillage.territoires.diagnostic.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Une commune qui n’existe plus sous ce code et ce nom. */
public record AncienneCommunePage(
        Territoire commune, List<Territoire> devenues, List<Territoire> memeCode, List<Bloc> blocs) implements Page {

    /** « 15 décembre 2015 » ; rien si la période est encore ouverte. */
    public String jour(@Nullable LocalDate date) {
        return date == null ? "aujourd’hui" : Dates.enLettres(date);
    }
}
