/**
 * Les échéances d’un foyer : un fait et une règle donnent un terme, un terme donne des rappels, à la bonne personne. Ce qui
 * peut casser dans les soixante jours se lit par dossier, par agent, par équipe.
 */
@ApplicationModule(
        id = "echeances",
        allowedDependencies = {"dossiers"})
@NullMarked
package fr.maillage.personnes.demarches.echeances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
