/**
 * Les modèles Word d’une organisation : elle les écrit dans Word avec des champs {@code {{territoire.nom}}}, les dépose,
 * et la maison y met ses documents ; un modèle cassé n’entre jamais en service.
 */
@ApplicationModule(
        id = "modeles",
        allowedDependencies = {"documents", "ecriture"})
@NullMarked
package fr.maillage.socle.modeles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
