/**
 * L’orientation : d’un dossier vers un service de l’annuaire, avec l’accord de la personne et rien de plus que ce qu’elle
 * accepte de dire ; le partenaire répond sans compte, et l’on sait si elle est venue.
 */
@ApplicationModule(
        id = "orientation",
        allowedDependencies = {"dossiers", "partenaires", "coffre", "documents", "modeles", "taches", "courriers"})
@NullMarked
package fr.maillage.personnes.orientation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
