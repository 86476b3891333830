/** Les écrans des périmètres. */
@NullMarked
package fr.maillage.references.territoire.secteurs.pages;

import org.jspecify.annotations.NullMarked;
