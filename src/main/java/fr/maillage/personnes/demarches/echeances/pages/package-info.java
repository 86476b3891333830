/** Les échéances d’un dossier, d’un agent, d’une équipe. */
@NullMarked
package fr.maillage.personnes.demarches.echeances.pages;

import org.jspecify.annotations.NullMarked;
