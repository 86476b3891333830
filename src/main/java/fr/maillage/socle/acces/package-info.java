/** Qui travaille ici et ce que chacun peut faire : organisations, unités, agents, fonctions, connexion, habilitations. */
@ApplicationModule(
        id = "acces",
        allowedDependencies = {"cli"})
@NullMarked
package fr.maillage.socle.acces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
