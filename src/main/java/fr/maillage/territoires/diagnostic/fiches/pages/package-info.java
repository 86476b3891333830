/** Les écrans des fiches. */
@NullMarked
package fr.maillage.territoires.diagnostic.fiches.pages;

import org.jspecify.annotations.NullMarked;
