package fr.maillage.personnes.demarches.echeances;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ce qui fait d’un fait un terme : la fin d’un droit, un dépôt, une notification, une naissance. Écrite dans regles.yaml. */
public record Regle(
        String code,
        String famille,
        Calcul calcul,
        String fait,
        String libelle,
        String texte,
        List<Duree> durees,
        List<Integer> rappels,
        @Nullable Fenetre fenetre,
        @Nullable String jour,
        String consequence,
        boolean aRelire) {
    /** Comment le terme se tire du fait. */
    public enum Calcul {
        FIN,
        DELAI,
        PERIODE,
        MOIS,
        ANNEE,
        AGE
    }

    /** De tant de mois à tant de mois avant le terme : quand la demande peut se faire. */
    public record Fenetre(int de, int a) {}

    /** Un terme, et comment le dire. */
    public record Terme(LocalDate le, String libelle) {}

    public Terme terme(LocalDate faitLe) {
        LocalDate le = le(faitLe);
        return new Terme(
                le,
                libelle.replace("{mois}", mois(le.getMonth()))
                        .replace(
                                "{trimestre}",
                                "d" + (voyelle(le.minusMonths(4).getMonth()) ? "’" : "e ")
                                        + mois(le.minusMonths(4).getMonth()) + " à "
                                        + mois(le.minusMonths(2).getMonth())));
    }

    private LocalDate le(LocalDate faitLe) {
        Duree duree = Duree.enVigueur(durees, faitLe);
        return switch (calcul) {
            case FIN -> duree == null ? faitLe : duree.avant(faitLe);
            case DELAI, PERIODE, AGE -> exiger(duree).apres(faitLe);
            case MOIS -> exiger(duree).apres(faitLe.withDayOfMonth(1));
            case ANNEE -> {
                LocalDate cetteAnnee =
                        MonthDay.parse("--" + Objects.requireNonNull(jour)).atYear(faitLe.getYear());
                yield cetteAnnee.isAfter(faitLe) ? cetteAnnee : cetteAnnee.plusYears(1);
            }
        };
    }

    private Duree exiger(@Nullable Duree duree) {
        if (duree == null)
            throw new IllegalStateException("La règle « %s » de regles.yaml n’a pas de durée.".formatted(code));
        return duree;
    }

    /** Faite, elle en appelle une autre. */
    boolean revient() {
        return calcul == Calcul.PERIODE || calcul == Calcul.MOIS || calcul == Calcul.ANNEE;
    }

    /** Le texte qui la fonde, à la date du fait. */
    public String source(LocalDate faitLe) {
        Duree duree = Duree.enVigueur(durees, faitLe);
        return duree == null ? texte : duree.texte();
    }

    private static String mois(Month mois) {
        return mois.getDisplayName(TextStyle.FULL, Locale.FRANCE);
    }

    private static boolean voyelle(Month mois) {
        return mois == Month.APRIL || mois == Month.AUGUST || mois == Month.OCTOBER;
    }
}
