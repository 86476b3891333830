/** Les écrans de connexion et de gestion des accès. */
@NullMarked
package fr.maillage.socle.acces.pages;

import org.jspecify.annotations.NullMarked;
