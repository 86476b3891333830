/** Les lieux et leurs chiffres : géographie millésimée, mailles, indicateurs, valeurs, secret statistique. Ne connaît aucune personne. */
@ApplicationModule(
        id = "territoire",
        allowedDependencies = {"echanges"})
@NullMarked
package fr.maillage.references.territoire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
