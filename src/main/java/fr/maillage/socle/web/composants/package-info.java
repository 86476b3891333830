/** Les composants d’écran, gabarits employés par les pages ; la page /style les montre tous. */
@NullMarked
package fr.maillage.socle.web.composants;

import org.jspecify.annotations.NullMarked;
