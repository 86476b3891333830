/** Le portrait social d’un territoire : chiffres, comparaisons, cartes, carnet. Ne lit que des comptes, jamais une personne. */
@ApplicationModule(
        id = "diagnostic",
        allowedDependencies = {"territoire", "documents", "echanges"})
@NullMarked
package fr.maillage.territoires.diagnostic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
