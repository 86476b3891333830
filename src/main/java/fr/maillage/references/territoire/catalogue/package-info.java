/**
 * Le catalogue dit ce que l'on mesure d'un territoire : les sources, les mesures brutes, les formats de fichiers qui les
 * portent, les indicateurs et leurs formules. Tout y est écrit en données (YAML) : ajouter un indicateur n'est pas écrire
 * du code.
 */
@NullMarked
package fr.maillage.references.territoire.catalogue;

import org.jspecify.annotations.NullMarked;
