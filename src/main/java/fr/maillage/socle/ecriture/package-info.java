/**
 * L’aide à l’écriture : relit un texte par des règles écrites en clair, et fait des remarques. Elle ne réécrit jamais,
 * ne garde rien de ce qu’on lui donne et ne sort pas de la maison.
 */
@ApplicationModule(
        id = "ecriture",
        allowedDependencies = {})
@NullMarked
package fr.maillage.socle.ecriture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
