/** Valeurs de toute la maison : nombres écrits à la française, dates, empreintes. Ne connaît que le JDK. */
@ApplicationModule(
        id = "commun",
        allowedDependencies = {})
@NullMarked
package fr.maillage.socle.commun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
