/** Les pièces d’un dossier. */
@NullMarked
package fr.maillage.personnes.demarches.pieces.pages;

import org.jspecify.annotations.NullMarked;
