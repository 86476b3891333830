/**
 * Situer une adresse sans la dire à personne : la base d’adresses publique et les contours des IRIS et des quartiers
 * prioritaires sont chargés dans la maison, et c’est elle qui cherche. On lui demande une voie et une commune ; elle ne
 * sait pas qui y habite et ne garde rien de ce qu’on lui demande.
 */
@NullMarked
package fr.maillage.references.territoire.adresses;

import org.jspecify.annotations.NullMarked;
