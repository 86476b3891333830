package fr.maillage.socle.documents;

import fr.maillage.socle.documents.Bloc.Illustration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** La première page d’un ouvrage : son titre, son territoire, l’organisation qui le signe, sa date, parfois une carte. */
public record Couverture(
        String titre,
        String sousTitre,
        String territoire,
        String organisation,
        LocalDate date,
        List<String> mentions,
        @Nullable Illustration carte) {

    private static final DateTimeFormatter EN_TOUTES_LETTRES =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

    public Couverture {
        Exigences.nonVide(titre, "Le titre de l’ouvrage");
        Exigences.nonVide(organisation, "L’organisation qui signe l’ouvrage");
        mentions = List.copyOf(mentions);
    }

    /** « 1er mars 2026 ». */
    public String dateEnToutesLettres() {
        String lettres = EN_TOUTES_LETTRES.format(date);
        return date.getDayOfMonth() == 1 ? lettres.replaceFirst("^1 ", "1er ") : lettres;
    }
}
