/**
 * Les brouillons : ce qui se tape dans un long formulaire se garde toutes les trois secondes, scellé, pour son seul auteur, et
 * se retrouve sur « Mon travail » après une coupure. Un formulaire s’y inscrit par l’attribut {@code data-brouillon}.
 */
@ApplicationModule(
        id = "brouillons",
        allowedDependencies = {"coffre"})
@NullMarked
package fr.maillage.socle.brouillons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
