package fr.maillage.cli;

import java.util.Arrays;
import java.util.function.Consumer;

/** Un geste refait quatre cents fois de suite, après cent pour se mettre en train : son 95e centile, en millisecondes. */
public record Chronometre(String nom, double cible, Runnable preparer, Runnable geste) implements Mesure {
    private static final int FOIS = 400;

    @Override
    public String unite() {
        return "ms";
    }

    @Override
    public double mesurer(Consumer<String> suivi) {
        preparer.run();
        for (int n = 0; n < FOIS / 4; n++) geste.run();
        double[] temps = new double[FOIS];
        for (int n = 0; n < FOIS; n++) {
            long debut = System.nanoTime();
            geste.run();
            temps[n] = (System.nanoTime() - debut) / 1e6;
        }
        Arrays.sort(temps);
        return temps[(int) Math.ceil(FOIS * 0.95) - 1];
    }
}
