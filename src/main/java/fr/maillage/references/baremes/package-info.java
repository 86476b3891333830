/**
 * Toute valeur que fixe un texte : montant, plafond, taux, âge, délai, avec sa date d’effet, son texte et le jour où elle a
 * été vérifiée. Un fichier par valeur ou par table ; une valeur nouvelle s’ajoute, l’ancienne reste.
 */
@ApplicationModule(
        id = "baremes",
        allowedDependencies = {})
@NullMarked
package fr.maillage.references.baremes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
