/** Ce que l’annuaire montre. */
@NullMarked
package fr.maillage.references.partenaires.pages;

import org.jspecify.annotations.NullMarked;
