/** Les écrans des barèmes. */
@NullMarked
package fr.maillage.references.legislation.pages;

import org.jspecify.annotations.NullMarked;
