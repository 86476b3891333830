/** Les écrans des bilans. */
@NullMarked
package fr.maillage.territoires.projets.bilans.pages;

import org.jspecify.annotations.NullMarked;
