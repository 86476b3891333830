package fr.maillage.references.territoire;

import java.time.LocalDate;

/** Un jour, une commune est devenue, toute ou pour une part, une autre : la table officielle des mouvements. */
public record Passage(LocalDate jour, String ancien, String nouveau, double part) {}
