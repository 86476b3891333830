/** Les écrans des barèmes. */
@NullMarked
package fr.maillage.references.estimation.pages;

import org.jspecify.annotations.NullMarked;
