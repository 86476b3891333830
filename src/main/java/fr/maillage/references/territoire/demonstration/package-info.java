/** Le territoire de démonstration : le Maine-et-Loire et ses vrais chiffres publics, dans le format de la maison. */
@NullMarked
package fr.maillage.references.territoire.demonstration;

import org.jspecify.annotations.NullMarked;
