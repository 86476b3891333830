/**
 * L’écoute : mener un entretien où la parole de la personne vient d’abord, et savoir si elle s’est sentie écoutée. Les avis n’ont pas de
 * nom, à peine un mois ; leurs mots se relisent avant de se montrer.
 */
@ApplicationModule(
        id = "ecoute",
        allowedDependencies = {"dossiers", "territoire", "baremes", "coffre", "documents", "modeles", "ecriture"})
@NullMarked
package fr.maillage.personnes.ecoute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
