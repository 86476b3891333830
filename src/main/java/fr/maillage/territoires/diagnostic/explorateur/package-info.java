/** L’explorateur d’indicateurs : ce que chacun mesure et comment, qui est où dans le classement, ce qui va de pair. */
@NullMarked
package fr.maillage.territoires.diagnostic.explorateur;

import org.jspecify.annotations.NullMarked;
