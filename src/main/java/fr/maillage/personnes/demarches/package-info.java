/**
 * Les droits d’un foyer et les démarches qui les ouvrent : ce qu’il faut demander, à qui, avec quelles pièces, ce que vaut le
 * silence, comment contester. Le catalogue est en données (catalogue.yaml), avec ses textes et leur date.
 */
@ApplicationModule(
        id = "demarches",
        allowedDependencies = {"dossiers", "coffre", "echeances", "pieces", "documents", "modeles", "courriers"})
@NullMarked
package fr.maillage.personnes.demarches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
