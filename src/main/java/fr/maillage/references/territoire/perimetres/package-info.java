/**
 * Les périmètres qu’une organisation dessine : un secteur fait de communes, d’IRIS ou de quartiers entiers, qui a son
 * portrait comme n’importe quel territoire, et que seuls ses agents voient.
 */
@NullMarked
package fr.maillage.references.territoire.perimetres;

import org.jspecify.annotations.NullMarked;
