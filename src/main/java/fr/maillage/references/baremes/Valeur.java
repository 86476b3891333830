package fr.maillage.references.baremes;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Un nombre que fixe un texte, tel qu’il vaut à une date : de quoi calculer, et de quoi citer. */
public record Valeur(String code, String nom, long millioniemes, LocalDate depuis, String texte, String adresse) {

    /** Pour les âges, les heures et les nombres entiers. */
    public int entier() {
        return Math.toIntExact(millioniemes / 1_000_000);
    }

    public BigDecimal nombre() {
        return BigDecimal.valueOf(millioniemes, 6).stripTrailingZeros();
    }
}
