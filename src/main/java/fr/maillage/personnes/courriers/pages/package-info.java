/** Les écrans des courriers et écrits d’un dossier. */
@NullMarked
package fr.maillage.personnes.courriers.pages;

import org.jspecify.annotations.NullMarked;
