package fr.maillage.references.territoire.millesimes;

import java.time.LocalDate;

/** Un jour, une commune en est devenue une autre, toute ou pour une part. */
public record Mouvement(
        LocalDate jour, String ancienCode, String ancienNom, String nouveauCode, String nouveauNom, double part) {}
