/**
 * Le secret statistique : le seul endroit où l'on décide qu'un effectif peut se montrer. Un petit effectif est masqué
 * (suppression primaire), et assez d'autres cases avec lui pour que personne ne le retrouve par différence (suppression
 * secondaire), quels que soient les totaux, les périmètres qui se recouvrent et les questions posées l'une après l'autre.
 *
 * <p>La garantie : tant que l'on ne connaît que les chiffres publiés, tout ensemble de cases dont l'effectif vrai est compris
 * entre 1 et le seuil moins un pourrait aussi bien avoir un effectif égal ou supérieur au seuil. Elle est prouvée, case par
 * case, par un tableau d'entiers positifs ou nuls qui redonne exactement tous les chiffres publiés.
 */
@NullMarked
package fr.maillage.references.territoire.secret;

import org.jspecify.annotations.NullMarked;
