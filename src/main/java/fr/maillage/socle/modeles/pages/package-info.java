/** Les écrans des modèles Word. */
@NullMarked
package fr.maillage.socle.modeles.pages;

import org.jspecify.annotations.NullMarked;
