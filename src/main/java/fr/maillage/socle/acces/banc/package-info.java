/** Ce que la porte d’entrée promet à trois mille comptes, mesuré. */
@NullMarked
package fr.maillage.socle.acces.banc;

import org.jspecify.annotations.NullMarked;
