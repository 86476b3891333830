@NullMarked
package fr.maillage.personnes.accompagnement.reperes.pages;

import org.jspecify.annotations.NullMarked;
