package fr.maillage.references.aideslocales.regles;

import fr.maillage.socle.commun.Dates;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Demander pendant une campagne. */
record ConditionDeDates(@Nullable LocalDate du, @Nullable LocalDate au) implements Condition {
    static ConditionDeDates lire(ValeursEcrites v) {
        LocalDate du = v.date("du");
        LocalDate au = v.date("au");
        if (v.vides("du", "au")) v.faute("du", "Écrivez au moins une des deux dates.");
        if (du != null && au != null && au.isBefore(du))
            v.faute("au", "La fin (%s) est avant le début (%s) : corrigez l’une des deux.".formatted(au, du));
        return new ConditionDeDates(du, au);
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.DATES;
    }

    @Override
    public Map<String, String> valeurs() {
        return new Ecrites().date("du", du).date("au", au).valeurs();
    }

    @Override
    public String phrase() {
        return "La demande est faite %s.".formatted(bornes());
    }

    private String bornes() {
        if (du == null) return au == null ? "" : "avant le " + Dates.enLettres(au.plusDays(1));
        if (au == null) return "à partir du " + Dates.enLettres(du);
        return "du %s au %s".formatted(Dates.enLettres(du), Dates.enLettres(au));
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        LocalDate jour = demande.jour();
        boolean remplie = (du == null || !jour.isBefore(du)) && (au == null || !jour.isAfter(au));
        return Verdict.selon(
                remplie,
                remplie
                        ? phrase()
                        : "On est le %s ; la demande se fait %s.".formatted(Dates.enLettres(jour), bornes()));
    }
}
