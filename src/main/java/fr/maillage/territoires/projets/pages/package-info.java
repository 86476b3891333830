/** Les écrans des fiches de projet. */
@NullMarked
package fr.maillage.territoires.projets.pages;

import org.jspecify.annotations.NullMarked;
