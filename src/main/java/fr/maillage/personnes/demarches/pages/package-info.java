/** Les droits et les démarches d’un dossier. */
@NullMarked
package fr.maillage.personnes.demarches.pages;

import org.jspecify.annotations.NullMarked;
