/**
 * Les imports à l’écran : déposer un fichier, voir ce qui y est reconnu, tout contrôler, charger d’un coup, reprendre les
 * lignes refusées, annuler ; et décrire une fois pour toutes, dans un modèle, un fichier que personne ne connaissait.
 */
@NullMarked
package fr.maillage.references.territoire.imports;

import org.jspecify.annotations.NullMarked;
