/** Les écrans des cartes. */
@NullMarked
package fr.maillage.territoires.diagnostic.cartes.pages;

import org.jspecify.annotations.NullMarked;
