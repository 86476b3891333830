/** Les écrans des travaux longs. */
@NullMarked
package fr.maillage.socle.taches.pages;

import org.jspecify.annotations.NullMarked;
