@NullMarked
package fr.maillage.personnes.accompagnement.besoins.pages;

import org.jspecify.annotations.NullMarked;
