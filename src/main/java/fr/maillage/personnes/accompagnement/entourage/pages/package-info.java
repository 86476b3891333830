@NullMarked
package fr.maillage.personnes.accompagnement.entourage.pages;

import org.jspecify.annotations.NullMarked;
