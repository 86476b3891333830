/** Les contours : en charger d’autres depuis un fichier public, et tracer ceux qui s’obtiennent par réunion. */
@NullMarked
package fr.maillage.references.territoire.contours;

import org.jspecify.annotations.NullMarked;
