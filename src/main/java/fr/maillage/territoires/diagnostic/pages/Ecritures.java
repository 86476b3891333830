package fr.maillage.territoires.diagnostic.pages;

import fr.maillage.socle.documents.Bloc;
import org.jspecify.annotations.Nullable;

/** Sépare un chiffre écrit de son unité, pour que l’écran montre le premier en grand et la seconde en petit. */
public final class Ecritures {
    private static final char FINE = '\u202f';
    private static final int COURT = 14;

    private Ecritures() {}

    public static String nombre(String ecrit) {
        return ecrit.substring(0, coupure(ecrit));
    }

    /** À droite les nombres et les textes courts (une année, un rang), à gauche ce qui se lit. */
    public static @Nullable String colonne(Bloc.Tableau tableau, int colonne) {
        if (colonne == 0) return null;
        boolean courte = tableau.lignes().stream()
                .allMatch(l -> l.cellules().get(colonne - 1).lecture().length() <= COURT);
        return courte || tableau.numerique(colonne) ? "n" : null;
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
