/**
 * L’agenda : où et quand l’on reçoit, qui a rendez-vous avec quel agent. Il ne connaît aucune personne : ce qui est l’objet d’un rendez-vous
 * lui est opaque.
 */
@ApplicationModule(
        id = "agenda",
        allowedDependencies = {"territoire", "echanges"})
@NullMarked
package fr.maillage.references.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
