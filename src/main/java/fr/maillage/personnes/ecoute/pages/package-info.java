@NullMarked
package fr.maillage.personnes.ecoute.pages;

import org.jspecify.annotations.NullMarked;
