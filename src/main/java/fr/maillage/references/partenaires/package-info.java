/**
 * Les partenaires : les structures autour de nous, ce qu’elles proposent, à qui, où et quand, dans le schéma national
 * data·inclusion, pour chercher par besoin et échanger l’annuaire avec d’autres. Ne connaît aucune personne suivie.
 */
@ApplicationModule(
        id = "partenaires",
        allowedDependencies = {"territoire", "publics", "echanges", "documents", "modeles"})
@NullMarked
package fr.maillage.references.partenaires;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
