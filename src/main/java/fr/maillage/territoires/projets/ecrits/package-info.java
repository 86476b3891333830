/** Ce qui s’écrit depuis une fiche : note, argumentaire, communication, rapport de commission, courrier. */
@NullMarked
package fr.maillage.territoires.projets.ecrits;

import org.jspecify.annotations.NullMarked;
