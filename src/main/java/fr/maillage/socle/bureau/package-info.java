/** « Mon travail » : la page d’accueil, faite des cartes que chaque pièce apporte, et la vitrine des composants d’écran. */
@ApplicationModule(
        id = "bureau",
        allowedDependencies = {})
@NullMarked
package fr.maillage.socle.bureau;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
