/**
 * Les besoins d’un foyer, un par un : ce que la personne en dit, ce que le professionnel observe, ce qui presse, où l’on en est. Un
 * besoin sans réponse dit pourquoi ; il reste au dossier, et se compte, sans nom, dans ce qui manque au territoire.
 */
@NullMarked
package fr.maillage.personnes.accompagnement.besoins;

import org.jspecify.annotations.NullMarked;
