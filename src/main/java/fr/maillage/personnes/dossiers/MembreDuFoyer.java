package fr.maillage.personnes.dossiers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Une personne du foyer d’un dossier, pour les autres pièces : qui elle est pour lui, et sa naissance si elle est connue.
 *
 * @param generation au-dessus du titulaire (−1), de la sienne (0), au-dessous (1)
 */
public record MembreDuFoyer(
        long personne,
        String nom,
        String lien,
        boolean titulaire,
        @Nullable LocalDate naissance,
        int generation) {}
