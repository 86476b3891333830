package fr.maillage.socle.taches;

import java.time.Instant;

/** Un mot laissé à un agent par un travail fini ou par une pièce. */
public record Avis(long id, String texte, String href, String ton, Instant creeLe) {}
