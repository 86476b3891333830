/**
 * Restituer un diagnostic : un seul jeu de chiffres, quatre façons de le dire — une page, un rapport, un diaporama avec
 * ce que dira l’orateur, une infographie.
 */
@ApplicationModule(
        id = "restitution",
        allowedDependencies = {"diagnostic", "territoire", "documents", "modeles"})
@NullMarked
package fr.maillage.territoires.restitution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
