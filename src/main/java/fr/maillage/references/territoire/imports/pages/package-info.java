/** Les écrans des imports. */
@NullMarked
package fr.maillage.references.territoire.imports.pages;

import org.jspecify.annotations.NullMarked;
