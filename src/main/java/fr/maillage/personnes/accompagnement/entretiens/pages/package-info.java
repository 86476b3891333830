@NullMarked
package fr.maillage.personnes.accompagnement.entretiens.pages;

import org.jspecify.annotations.NullMarked;
