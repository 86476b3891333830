/** Les écrans de la géographie à une date. */
@NullMarked
package fr.maillage.territoires.diagnostic.autrefois.pages;

import org.jspecify.annotations.NullMarked;
