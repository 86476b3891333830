package fr.maillage.territoires.diagnostic.pages;

/** Sépare un chiffre écrit de son unité, pour que l’écran montre le premier en grand et la seconde en petit. */
public final class Ecritures {
    private static final char FINE = '\u202f';

    private Ecritures() {}

    public static String nombre(String ecrit) {
        return ecrit.substring(0, coupure(ecrit));
    }

    public static String unite(String ecrit) {
        return ecrit.substring(coupure(ecrit)).replace(FINE, ' ').strip();
    }

    private static int coupure(String ecrit) {
        for (int i = 0; i < ecrit.length() - 1; i++) {
            if (ecrit.charAt(i) == FINE && !Character.isDigit(ecrit.charAt(i + 1))) return i;
        }
        return ecrit.length();
    }
}
