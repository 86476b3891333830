package fr.maillage.socle.documents;

import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.documents.Bloc.Illustration;
import java.time.LocalDate;
import java.util.List;
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

    public Couverture {
        Exigences.nonVide(titre, "Le titre de l’ouvrage");
        Exigences.nonVide(organisation, "L’organisation qui signe l’ouvrage");
        mentions = List.copyOf(mentions);
    }

    /** « 1er mars 2026 ». */
    public String dateEnToutesLettres() {
        return Dates.enLettres(date);
    }

    /** Ce qui se rappelle au pied des pages d’un écrit qui nomme quelqu’un : sa confidentialité et sa référence, ses deux premières mentions. */
    String rappel() {
        return String.join(" · ", mentions.stream().limit(2).toList());
    }
}
