/** Les écrans de l’aide à l’écriture. */
@NullMarked
package fr.maillage.socle.ecriture.pages;

import org.jspecify.annotations.NullMarked;
