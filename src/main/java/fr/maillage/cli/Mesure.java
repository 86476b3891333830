package fr.maillage.cli;

import java.util.function.Consumer;

/** Une mesure du banc, apportée par la pièce qu’elle mesure : ce qu’on chronomètre, ce qu’on vise, comment on le fait. */
public interface Mesure {
    /** Ce qui est mesuré, en une ligne (« Portrait d’une commune, 20 lecteurs, p95 »). */
    String nom();

    /** Le seuil à ne pas dépasser, dans l’unité de {@link #unite()}. */
    double cible();

    String unite();

    /** Fait la mesure et rend le chiffre ; {@code suivi} reçoit ce qu’il est utile de dire pendant ce temps. */
    double mesurer(Consumer<String> suivi);
}
