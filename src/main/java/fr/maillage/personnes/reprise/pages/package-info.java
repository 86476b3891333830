/** Les écrans de la reprise des tableurs. */
@NullMarked
package fr.maillage.personnes.reprise.pages;

import org.jspecify.annotations.NullMarked;
