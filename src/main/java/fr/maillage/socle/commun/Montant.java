package fr.maillage.socle.commun;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Une somme en euros, au centime près. */
public record Montant(long centimes) implements Comparable<Montant> {
    public static final Montant ZERO = new Montant(0);

    private static final char FINE = '\u202f';

    public static Montant euros(long euros) {
        return new Montant(Math.multiplyExact(euros, 100));
    }

    /** Lit « 1 234,5 € », « 1234.50 » ou « 12 » ; rien si ce n’est pas une somme. */
    public static Optional<Montant> lire(String ecrit) {
        String nu = ecrit.replaceAll("[\\s\u00a0\u202f€]", "").replace(',', '.');
        if (!nu.matches("-?\\d{1,12}(\\.\\d{1,2})?")) return Optional.empty();
        return Optional.of(new Montant(new BigDecimal(nu).movePointRight(2).longValueExact()));
    }

    public Montant plus(Montant autre) {
        return new Montant(Math.addExact(centimes, autre.centimes));
    }

    public Montant moins(Montant autre) {
        return new Montant(Math.subtractExact(centimes, autre.centimes));
    }

    /** « 1 234,56 € », sans centimes quand la somme est ronde. */
    public String ecrire() {
        return nombre(centimes % 100 == 0 ? "#,##0" : "#,##0.00") + FINE + "€";
    }

    /** « 1 234,00 € », toujours avec ses centimes : pour une colonne que l’on additionne des yeux. */
    public String auCentime() {
        return nombre("#,##0.00") + FINE + "€";
    }

    /** « 1234,56 » : ce que l’on saisit. */
    public String saisie() {
        return nombre(centimes % 100 == 0 ? "0" : "0.00");
    }

    public double enEuros() {
        return centimes / 100.0;
    }

    private String nombre(String forme) {
        var signes = new DecimalFormatSymbols(Locale.FRANCE);
        signes.setGroupingSeparator(FINE);
        return new DecimalFormat(forme, signes).format(BigDecimal.valueOf(centimes, 2));
    }

    @Override
    public int compareTo(Montant autre) {
        return Long.compare(centimes, autre.centimes);
    }
}
