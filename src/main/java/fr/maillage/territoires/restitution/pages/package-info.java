/** L’écran de la restitution. */
@NullMarked
package fr.maillage.territoires.restitution.pages;

import org.jspecify.annotations.NullMarked;
