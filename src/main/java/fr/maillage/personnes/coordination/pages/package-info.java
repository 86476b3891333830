/** Les écrans de la coordination : ce qui est montré, et son gabarit à côté. */
@NullMarked
package fr.maillage.personnes.coordination.pages;

import org.jspecify.annotations.NullMarked;
