/** Les chiffres des territoires : lots chargés, valeurs par variable et par année, lecture et comparaison. */
@NullMarked
package fr.maillage.references.territoire.mesures;

import org.jspecify.annotations.NullMarked;
