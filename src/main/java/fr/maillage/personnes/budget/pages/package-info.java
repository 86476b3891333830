/** Les écrans du budget : ce qui est montré, et son gabarit à côté. */
@NullMarked
package fr.maillage.personnes.budget.pages;

import org.jspecify.annotations.NullMarked;
