/**
 * Travailler à plusieurs sur une situation : réunir, avec la personne informée, ceux qui s’en occupent ; ne montrer à chacun que ce
 * qui lui est nécessaire, pour un temps ; dire qui fait quoi ; ne pas laisser durer ce qui bloque. Cadre : articles L. 226-2-2 et
 * L. 121-6-2 du code de l’action sociale et des familles, L. 1110-4 du code de la santé publique ; à défaut, l’accord de la personne.
 */
@ApplicationModule(
        id = "coordination",
        allowedDependencies = {"dossiers", "accompagnement", "coffre", "documents", "modeles"})
@NullMarked
package fr.maillage.personnes.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
