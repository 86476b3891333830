package fr.maillage.references.baremes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Ce qu’un texte a fixé à une date d’effet : un seul nombre (sous la clé vide), ou les cases d’une table.
 *
 * @param texte le décret, l’arrêté ou l’article
 * @param adresse où le lire, ou vide
 */
public record Edition(LocalDate depuis, Map<String, BigDecimal> cases, String texte, String adresse) {
    public static final String SEULE = "";
}
