/**
 * Le secteur de chaque unité d’une organisation, et l’unité compétente pour une adresse. Le secteur d’une unité est son
 * périmètre s’il lui en est donné un, les communes qu’elle déclare sinon ; jamais les deux.
 */
@NullMarked
package fr.maillage.references.territoire.secteurs;

import org.jspecify.annotations.NullMarked;
