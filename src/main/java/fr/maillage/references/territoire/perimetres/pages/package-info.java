/** Les écrans des périmètres. */
@NullMarked
package fr.maillage.references.territoire.perimetres.pages;

import org.jspecify.annotations.NullMarked;
