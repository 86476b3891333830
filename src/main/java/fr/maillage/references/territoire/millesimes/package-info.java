/**
 * La géographie à une date : quelles communes existaient, qui les réunissait, ce qui a changé depuis. Ce que les fichiers
 * chargés ne disent pas est dit manquant, jamais deviné.
 */
@NullMarked
package fr.maillage.references.territoire.millesimes;

import org.jspecify.annotations.NullMarked;
