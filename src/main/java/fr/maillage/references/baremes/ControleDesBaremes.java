package fr.maillage.references.baremes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Ce qu’un administrateur doit reprendre : une valeur que personne n’a vérifiée depuis 400 jours, ou sans adresse. */
public final class ControleDesBaremes {
    /** Un peu plus d’un an : une valeur revalorisée chaque année ne passe pas deux revalorisations sans être vue. */
    static final int JOURS_SANS_VERIFICATION = 400;

    private ControleDesBaremes() {}

    /** Une valeur à reprendre, et pourquoi. */
    public record Alerte(String code, String phrase) {}

    public static List<Alerte> examiner(Baremes baremes, LocalDate jour) {
        return baremes.tous().stream()
                .flatMap(bareme -> Stream.concat(perime(bareme, jour), sansAdresse(bareme)))
                .toList();
    }

    private static Stream<Alerte> perime(Bareme bareme, LocalDate jour) {
        long jours = ChronoUnit.DAYS.between(bareme.verifieLe(), jour);
        if (jours <= JOURS_SANS_VERIFICATION) return Stream.empty();
        return Stream.of(new Alerte(
                bareme.code(),
                "« %s » n’a pas été vérifié depuis %d jours (le %s) : relisez le texte, puis changez « verifie_le »."
                        .formatted(bareme.nom(), jours, bareme.verifieLe())));
    }

    private static Stream<Alerte> sansAdresse(Bareme bareme) {
        Edition derniere = bareme.editions().getLast();
        if (!derniere.adresse().isBlank()) return Stream.empty();
        return Stream.of(new Alerte(
                bareme.code(),
                "« %s » (valeur du %s) ne dit pas où lire le texte : ajoutez son adresse."
                        .formatted(bareme.nom(), derniere.depuis())));
    }
}
