/**
 * Les fiches d’un territoire, un sujet à la fois : inégalités, dynamiques, accès aux soins, ruralité, quartier, typologie.
 * Une fiche se lit à l’écran et se télécharge ; ce qui manque y est dit.
 */
@NullMarked
package fr.maillage.territoires.diagnostic.fiches;

import org.jspecify.annotations.NullMarked;
