package fr.maillage.personnes.budget;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Les valeurs datées dont un budget a besoin, lues à sa date ; un budget d’avant la première édition prend celle-ci. */
final class Reglement {
    private static final Baremes BAREMES = Baremes.duProduit();

    private final LocalDate date;

    private Reglement(LocalDate date) {
        this.date = date;
    }

    static Reglement au(LocalDate date) {
        return new Reglement(date);
    }

    LocalDate date() {
        return date;
    }

    Baremes baremes() {
        return BAREMES;
    }

    Valeur valeur(String code, String cle) {
        var bareme = BAREMES.exiger(code);
        LocalDate premiere = bareme.editions().getFirst().depuis();
        return bareme.au(date.isBefore(premiere) ? premiere : date, cle);
    }

    Valeur valeur(String code) {
        return valeur(code, "");
    }

    BigDecimal nombre(String code, String cle) {
        return valeur(code, cle).nombre();
    }

    long entier(String code, String cle) {
        return valeur(code, cle).entier();
    }

    /** Une somme en euros du barème, en centimes. */
    long centimes(String code, String cle) {
        return nombre(code, cle).movePointRight(2).longValueExact();
    }
}
