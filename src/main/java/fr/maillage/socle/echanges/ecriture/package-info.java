/** Rendre à qui l’a envoyé ce qui n’a pas pu entrer : ses lignes, telles que reçues, avec la raison au bout. */
@NullMarked
package fr.maillage.socle.echanges.ecriture;

import org.jspecify.annotations.NullMarked;
