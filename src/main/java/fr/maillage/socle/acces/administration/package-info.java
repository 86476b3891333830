/** Qui est de la maison : organisations, unités et leurs secteurs, agents, fonctions datées ; et les écrans pour les tenir. */
@NullMarked
package fr.maillage.socle.acces.administration;

import org.jspecify.annotations.NullMarked;
