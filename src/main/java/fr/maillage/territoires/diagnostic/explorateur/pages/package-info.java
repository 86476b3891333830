/** Les écrans de l’explorateur d’indicateurs. */
@NullMarked
package fr.maillage.territoires.diagnostic.explorateur.pages;

import org.jspecify.annotations.NullMarked;
