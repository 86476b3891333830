/** La ligne de commande : chaque pièce de la maison y apporte une Commande. */
@ApplicationModule(
        id = "cli",
        allowedDependencies = {})
@NullMarked
package fr.maillage.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
