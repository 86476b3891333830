/** Maillage, la maison commune de l’action sociale des territoires. */
@NullMarked
package fr.maillage;

import org.jspecify.annotations.NullMarked;
