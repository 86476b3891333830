/**
 * Le projet d’accompagnement : convenu avec la personne, écrit d’abord avec ses mots, signé à deux, changé par avenant motivé,
 * relu à chaque bilan. Une version signée ne change plus et se relit toujours.
 */
@NullMarked
package fr.maillage.personnes.accompagnement.projet;

import org.jspecify.annotations.NullMarked;
