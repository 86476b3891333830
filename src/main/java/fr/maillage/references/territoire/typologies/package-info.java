/**
 * À quel type appartient une commune : densité, aire d’attraction, unité urbaine, zonages d’aide. Un zonage qui n’est pas
 * chargé est dit tel ; on l’ajoute par « maillage zonage ».
 */
@NullMarked
package fr.maillage.references.territoire.typologies;

import org.jspecify.annotations.NullMarked;
