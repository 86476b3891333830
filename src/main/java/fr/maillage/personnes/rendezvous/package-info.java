/**
 * Les rendez-vous d’un dossier : l’agenda ne connaît qu’une référence, cette pièce lui dit le nom de la personne quand l’agent a le droit de le
 * lire, et montre au dossier ses rendez-vous.
 */
@ApplicationModule(
        id = "rendezvous",
        allowedDependencies = {"dossiers", "agenda"})
@NullMarked
package fr.maillage.personnes.rendezvous;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
