@NullMarked
package fr.maillage.personnes.accueil.pages;

import org.jspecify.annotations.NullMarked;
