/**
 * Les règles des aides locales, en Java pur : ce qu’est une aide, les conditions qu’un règlement peut poser, la réponse faite à un
 * foyer et ses raisons. Ni base, ni écran, ni personne.
 */
@NamedInterface("regles")
@NullMarked
package fr.maillage.references.aideslocales.regles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
