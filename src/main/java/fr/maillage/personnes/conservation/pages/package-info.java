/** Les écrans de la conservation des dossiers. */
@NullMarked
package fr.maillage.personnes.conservation.pages;

import org.jspecify.annotations.NullMarked;
