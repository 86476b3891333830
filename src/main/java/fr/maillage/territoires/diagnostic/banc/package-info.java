/** Les mesures de vitesse du portrait, de la recherche, de l’import et du carnet, pour « maillage banc ». */
@NullMarked
package fr.maillage.territoires.diagnostic.banc;

import org.jspecify.annotations.NullMarked;
