/** Les écrans de l’orientation, et la page que voit le partenaire. */
@NullMarked
package fr.maillage.personnes.orientation.pages;

import org.jspecify.annotations.NullMarked;
