/** « Mon travail » et la vitrine des composants. */
@NullMarked
package fr.maillage.socle.bureau.pages;

import org.jspecify.annotations.NullMarked;
