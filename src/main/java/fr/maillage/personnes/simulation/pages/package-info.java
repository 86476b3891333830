/** Les écrans des droits estimés d’un dossier et du repérage des droits non demandés. */
@NullMarked
package fr.maillage.personnes.simulation.pages;

import org.jspecify.annotations.NullMarked;
