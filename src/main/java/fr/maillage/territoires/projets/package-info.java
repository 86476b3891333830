/**
 * Les projets, les ateliers, les aides et les missions : de ce que le terrain signale à ce que l’élu décide, puis à ce
 * qui en résulte. Des bénéficiaires y sont comptés, jamais nommés.
 */
@ApplicationModule(
        id = "projets",
        allowedDependencies = {"diagnostic", "territoire", "publics", "documents", "modeles", "ecriture"})
@NullMarked
package fr.maillage.territoires.projets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
