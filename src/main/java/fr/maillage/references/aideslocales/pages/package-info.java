/** Les écrans des aides locales. */
@NullMarked
package fr.maillage.references.aideslocales.pages;

import org.jspecify.annotations.NullMarked;
