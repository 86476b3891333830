/**
 * Lecture : du fichier reçu, reconnu à son contenu et non à son nom, vers une suite de lignes numérotées comme les voit
 * une personne, en mémoire constante.
 */
@NullMarked
package fr.maillage.socle.echanges.lecture;

import org.jspecify.annotations.NullMarked;
