/** La mémoire de la maison : qui a fait quoi, quand, sur quoi et pourquoi ; on y ajoute, on n’y change jamais rien. */
@ApplicationModule(
        id = "journal",
        allowedDependencies = {})
@NullMarked
package fr.maillage.socle.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
