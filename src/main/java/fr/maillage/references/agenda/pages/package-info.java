@NullMarked
package fr.maillage.references.agenda.pages;

import org.jspecify.annotations.NullMarked;
