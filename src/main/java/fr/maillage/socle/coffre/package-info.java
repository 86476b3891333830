/** Le coffre : ce qui est trop sensible pour être lisible dans la base y entre scellé ; la clé est ailleurs. */
@ApplicationModule(
        id = "coffre",
        allowedDependencies = {})
@NullMarked
package fr.maillage.socle.coffre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
