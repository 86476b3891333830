/**
 * L’entourage d’un foyer : ceux de sa famille qui n’y vivent pas, ses proches, les professionnels et les lieux qui comptent, et ce
 * qu’est chaque lien. Dessiné en éco-carte et par générations, toujours doublé de son tableau. Ce sont des tiers : un rôle suffit.
 */
@NullMarked
package fr.maillage.personnes.accompagnement.entourage;

import org.jspecify.annotations.NullMarked;
