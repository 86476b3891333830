/**
 * Le portrait social d’un territoire : chiffres, comparaisons, cartes, carnet. Ne lit que des comptes, jamais une
 * personne.
 *
 * <p>Les cartes et l’explorateur d’indicateurs sont ses sous-pièces : d’où son ouverture.
 */
@ApplicationModule(
        id = "diagnostic",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"territoire", "documents", "modeles", "echanges", "journal", "taches", "cli"})
@NullMarked
package fr.maillage.territoires.diagnostic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
