/** Les bilans : une période, un lecteur, des messages ; les mêmes nombres que le tableau, et une version qui se verrouille. */
@NullMarked
package fr.maillage.territoires.projets.bilans;

import org.jspecify.annotations.NullMarked;
