package fr.maillage.territoires.projets.pages;

import fr.maillage.references.publics.PublicVise;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.Page;
import fr.maillage.territoires.projets.Fiche;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Une fiche, en un écran. */
public record FichePage(Fiche fiche, List<Territoire> lieux, List<PublicVise> publics, boolean peutModifier)
        implements Page {
    public String dates() {
        LocalDate debut = fiche.debut();
        LocalDate fin = fiche.fin();
        if (debut == null && fin == null) return "";
        if (debut != null && fin != null) return "du " + Dates.enLettres(debut) + " au " + Dates.enLettres(fin);
        return debut != null
                ? "depuis le " + Dates.enLettres(debut)
                : "jusqu’au " + Dates.enLettres(java.util.Objects.requireNonNull(fin));
    }

    public String jour(@Nullable LocalDate jour) {
        return jour == null ? "" : Dates.enLettres(jour);
    }
}
