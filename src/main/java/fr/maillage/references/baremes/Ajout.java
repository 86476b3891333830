package fr.maillage.references.baremes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Ce que l’on ajoute ici à un barème livré : une valeur nouvelle, ou la seule mention qu’on l’a relu.
 *
 * @param verifieLe le jour où quelqu’un a lu le texte
 */
public record Ajout(String code, Optional<Edition> edition, LocalDate verifieLe) {}
