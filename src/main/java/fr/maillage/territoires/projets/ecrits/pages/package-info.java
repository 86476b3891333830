/** Les écrans des écrits. */
@NullMarked
package fr.maillage.territoires.projets.ecrits.pages;

import org.jspecify.annotations.NullMarked;
