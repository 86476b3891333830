/**
 * Valeurs : d'une cellule vers un nombre, un code, une période ou un nom de variable daté ; ce qui est secret, absent ou
 * illisible reste dit comme tel et ne devient jamais zéro.
 */
@NullMarked
package fr.maillage.socle.echanges.valeurs;

import org.jspecify.annotations.NullMarked;
