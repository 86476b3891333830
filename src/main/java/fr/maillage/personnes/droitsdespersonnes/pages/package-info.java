/** Les écrans des droits de la personne. */
@NullMarked
package fr.maillage.personnes.droitsdespersonnes.pages;

import org.jspecify.annotations.NullMarked;
