/**
 * Les aides locales et facultatives : une organisation écrit son règlement en phrases, l’essaie sur des exemples, le publie daté, et
 * la maison dit à un foyer ce qu’il paraît pouvoir en attendre. Ne connaît aucune personne ; rien de ce qu’on lui demande n’est gardé.
 */
@ApplicationModule(
        id = "aideslocales",
        allowedDependencies = {"baremes", "droits::foyer", "territoire", "modeles"})
@NullMarked
package fr.maillage.references.aideslocales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
