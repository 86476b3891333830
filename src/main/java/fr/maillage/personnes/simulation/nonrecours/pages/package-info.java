/** Les écrans des droits non demandés. */
@NullMarked
package fr.maillage.personnes.simulation.nonrecours.pages;

import org.jspecify.annotations.NullMarked;
