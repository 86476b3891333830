/** Les écrans des personnes : ce qui est montré, et son gabarit à côté. */
@NullMarked
package fr.maillage.personnes.dossiers.vie.pages;

import org.jspecify.annotations.NullMarked;
