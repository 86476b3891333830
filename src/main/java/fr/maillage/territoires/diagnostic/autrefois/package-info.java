/** Le portrait d’un territoire à une date passée : ses communes d’alors, ses chiffres recomposés, ce qui a changé. */
@NullMarked
package fr.maillage.territoires.diagnostic.autrefois;

import org.jspecify.annotations.NullMarked;
