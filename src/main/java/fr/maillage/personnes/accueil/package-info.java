/**
 * L’accueil : qui pousse la porte est reçu, avec ou sans nom ; ce qui l’amène et ce qu’on lui répond se note en une minute. De là naissent un
 * dossier, une attente, une domiciliation et son courrier (CASF, art. L. 264-1 et suivants).
 */
@ApplicationModule(
        id = "accueil",
        allowedDependencies = {
            "dossiers",
            "agenda",
            "territoire",
            "baremes",
            "coffre",
            "documents",
            "modeles",
            "courriers"
        })
@NullMarked
package fr.maillage.personnes.accueil;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
