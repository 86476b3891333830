/**
 * L’écoute : mener un entretien où la parole de la personne vient d’abord, et savoir si elle s’est sentie écoutée. Les avis n’ont pas de
 * nom, à peine un mois ; leurs mots se relisent avant de se montrer. Une réclamation s’inscrit à l’accueil ou se dépose en ligne, sans
 * compte ; elle a un terme, une réponse, et s’efface.
 */
@ApplicationModule(
        id = "ecoute",
        allowedDependencies = {
            "dossiers",
            "territoire",
            "baremes",
            "coffre",
            "documents",
            "modeles",
            "ecriture",
            "taches"
        })
@NullMarked
package fr.maillage.personnes.ecoute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
