@NullMarked
package fr.maillage.personnes.accompagnement.projet.pages;

import org.jspecify.annotations.NullMarked;
