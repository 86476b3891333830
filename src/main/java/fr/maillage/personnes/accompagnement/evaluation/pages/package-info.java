@NullMarked
package fr.maillage.personnes.accompagnement.evaluation.pages;

import org.jspecify.annotations.NullMarked;
