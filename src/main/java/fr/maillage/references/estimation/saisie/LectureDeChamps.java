package fr.maillage.references.estimation.saisie;

import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.socle.web.ErreurDeChamp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lit des champs un à un ; ce qui n’est pas lisible reçoit une phrase au pied de son champ, et une valeur d’attente. */
final class LectureDeChamps {
    private static final Pattern BLANCS = Pattern.compile("[\\s\\u00a0\\u202f€]");
    private static final BigDecimal PLUS_GRAND = BigDecimal.valueOf(10_000_000);

    private final SaisieDEstimation.Champs champs;
    private final int mois;
    private final int moisParDefaut;
    private final List<ErreurDeChamp> erreurs = new ArrayList<>();

    /** @param moisParDefaut le mois d’un champ de mois laissé vide */
    LectureDeChamps(SaisieDEstimation.Champs champs, int mois, int moisParDefaut) {
        this.champs = champs;
        this.mois = mois;
        this.moisParDefaut = moisParDefaut;
    }

    List<ErreurDeChamp> erreurs() {
        return List.copyOf(erreurs);
    }

    void refuser(String champ, String phrase) {
        erreurs.add(new ErreurDeChamp(champ, phrase));
    }

    boolean dit(String champ) {
        return valeur(champ).equals("oui");
    }

    String valeur(String champ) {
        String valeur = champs.valeur(champ);
        return valeur == null ? "" : valeur.strip();
    }

    LocalDate date(String champ) {
        try {
            return LocalDate.parse(valeur(champ));
        } catch (DateTimeException illisible) {
            erreurs.add(new ErreurDeChamp(
                    champ,
                    valeur(champ).isEmpty()
                            ? "Écrivez la date de naissance : l’âge ouvre ou ferme presque tous les droits."
                            : "« %s » n’est pas une date : écrivez-la 1990-04-12.".formatted(valeur(champ))));
            return Mois.premierJour(mois).minusYears(40);
        }
    }

    /** Une date, ou un mois dont on prend le premier jour. */
    LocalDate dateOuMois(String champ) {
        return valeur(champ).length() == 7 ? Mois.premierJour(mois(champ)) : date(champ);
    }

    int mois(String champ) {
        if (valeur(champ).isEmpty()) return moisParDefaut;
        try {
            return Mois.rang(YearMonth.parse(valeur(champ)));
        } catch (DateTimeException illisible) {
            erreurs.add(new ErreurDeChamp(
                    champ, "« %s » n’est pas un mois : écrivez-le 2026-06.".formatted(valeur(champ))));
            return moisParDefaut;
        }
    }

    long centimes(String champ) {
        String valeur = valeur(champ);
        if (valeur.isEmpty()) return 0;
        String ecrit = BLANCS.matcher(valeur).replaceAll("").replace(',', '.');
        try {
            var euros = new BigDecimal(ecrit);
            if (euros.signum() >= 0 && euros.compareTo(PLUS_GRAND) < 0)
                return euros.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
            erreurs.add(new ErreurDeChamp(
                    champ,
                    "« %s » n’est pas un montant possible : écrivez des euros, sans signe.".formatted(valeur(champ))));
        } catch (NumberFormatException illisible) {
            erreurs.add(new ErreurDeChamp(
                    champ, "« %s » n’est pas un montant : écrivez 1 250,50.".formatted(valeur(champ))));
        }
        return 0;
    }

    <E extends Enum<E>> E mot(Class<E> genre, String champ, E sinon) {
        String valeur = valeur(champ);
        if (valeur.isEmpty()) return sinon;
        for (E mot : genre.getEnumConstants()) if (mot.name().equals(valeur)) return mot;
        erreurs.add(new ErreurDeChamp(champ, "« %s » n’est pas un choix de cette liste.".formatted(valeur(champ))));
        return sinon;
    }
}
