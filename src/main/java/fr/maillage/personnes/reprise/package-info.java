/**
 * La reprise : faire entrer dans la maison les personnes que l’on tenait dans un tableur. On montre ce que l’on comprend du
 * fichier, l’agent corrige, rien n’entre avant qu’il l’ait vu ; ce qui ne peut pas entrer lui revient, ligne par ligne, avec
 * la raison ; et toute la reprise peut être défaite.
 */
@ApplicationModule(
        id = "reprise",
        allowedDependencies = {"dossiers", "territoire", "echanges", "taches", "coffre"})
@NullMarked
package fr.maillage.personnes.reprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
