/** L’évaluation par domaine de vie : une grille, deux regards côte à côte, trois textes qui restent trois, et l’évolution. */
@NullMarked
package fr.maillage.personnes.accompagnement.evaluation;

import org.jspecify.annotations.NullMarked;
