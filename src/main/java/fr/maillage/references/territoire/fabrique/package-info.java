/** Refait les fichiers de géographie de la maison à partir des fichiers publics d’origine. */
@NullMarked
package fr.maillage.references.territoire.fabrique;

import org.jspecify.annotations.NullMarked;
