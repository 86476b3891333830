/**
 * Les calculs qui aident à lire un chiffre parmi d'autres : classes d'une carte, rang, territoires semblables, corrélation,
 * tendance, écart à une référence, et les phrases « à retenir » écrites par règles. Des fonctions pures, sans base ni écran.
 */
@NullMarked
package fr.maillage.references.territoire.statistique;

import org.jspecify.annotations.NullMarked;
