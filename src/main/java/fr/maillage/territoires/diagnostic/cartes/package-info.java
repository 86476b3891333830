/**
 * Les cartes : on donne des territoires, leurs valeurs et des classes ; il en sort un dessin qui dit sa légende, sa source
 * et ce qu’il ne montre pas. L’explorateur de cartes y met n’importe quel indicateur, à n’importe quelle maille.
 */
@NullMarked
package fr.maillage.territoires.diagnostic.cartes;

import org.jspecify.annotations.NullMarked;
