/** Les écrans du portrait : ce qui est montré, et son gabarit à côté. */
@NullMarked
package fr.maillage.territoires.diagnostic.pages;

import org.jspecify.annotations.NullMarked;
