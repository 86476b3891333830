/**
 * Les entretiens et les interventions : à quoi, par quel moyen, où, combien de temps. Ce que l’on partage avec la personne, les
 * notes professionnelles, et rien d’autre. Ce qui est fait « avec » elle et ce qui est fait « à sa place » se comptent.
 */
@NullMarked
package fr.maillage.personnes.accompagnement.entretiens;

import org.jspecify.annotations.NullMarked;
