/** Les écrans du journal. */
@NullMarked
package fr.maillage.socle.journal.pages;

import org.jspecify.annotations.NullMarked;
