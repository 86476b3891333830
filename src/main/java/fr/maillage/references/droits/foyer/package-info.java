/** Le foyer tel que la loi le regarde : des personnes, un logement, des ressources datées par mois. */
@NamedInterface("foyer")
@NullMarked
package fr.maillage.references.droits.foyer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
