/** Les chiffres des territoires : lots chargés, valeurs par variable et par année, lecture et comparaison. */
@NamedInterface("mesures")
@NullMarked
package fr.maillage.references.territoire.mesures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
