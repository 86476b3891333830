/**
 * Ce qui fait parler le moteur de droits hors d’un dossier : la ligne de commande, la page « Estimer des droits », l’interface pour
 * d’autres logiciels, le banc et l’écran des barèmes. Rien n’est gardé de ce que l’on y demande.
 */
@ApplicationModule(
        id = "estimation",
        allowedDependencies = {
            "baremes",
            "droits",
            "droits::foyer",
            "aideslocales",
            "aideslocales::regles",
            "cli",
            "echanges"
        })
@NullMarked
package fr.maillage.references.estimation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
