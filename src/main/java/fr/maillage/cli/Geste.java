package fr.maillage.cli;

import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Une mesure d’un seul geste, qui rend lui-même son chiffre dans l’unité dite. */
public record Geste(String nom, double cible, String unite, ToDoubleFunction<Consumer<String>> faire)
        implements Mesure {
    @Override
    public double mesurer(Consumer<String> suivi) {
        return faire.applyAsDouble(suivi);
    }
}
