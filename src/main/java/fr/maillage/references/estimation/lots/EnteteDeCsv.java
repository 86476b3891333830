package fr.maillage.references.estimation.lots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** La première ligne d’un CSV : le séparateur (« ; », tabulation ou « , ») se reconnaît à elle, et coupe toutes les autres. */
public record EnteteDeCsv(String ligne, char separateur, List<String> colonnes) {

    /** @throws IllegalArgumentException si la ligne est vide */
    public static EnteteDeCsv lire(@Nullable String ligne) {
        if (ligne == null || ligne.isBlank())
            throw new IllegalArgumentException(
                    "Le fichier est vide : la première ligne nomme les colonnes, dont « naissance ».");
        char separateur = ligne.contains(";") ? ';' : ligne.contains("\t") ? '\t' : ',';
        var colonnes = Arrays.stream(couper(ligne.replace("\ufeff", ""), separateur, 0))
                .map(String::strip)
                .toList();
        return new EnteteDeCsv(ligne, separateur, colonnes);
    }

    /** Vrai pour un foyer ; faux pour une ligne vide, et pour l’en-tête que répète chaque fichier d’un dossier. */
    public boolean foyer(String autre) {
        return !autre.isBlank() && !autre.equals(ligne);
    }

    /**
     * Les cases d’une ligne ; une case peut être entre guillemets, et y doubler un guillemet. Un guillemet jamais refermé donne une case de
     * trop : la ligne sera dite fautive.
     */
    public String[] couper(String autre) {
        return autre.indexOf('"') < 0
                ? autre.split(String.valueOf(separateur), -1)
                : couper(autre, separateur, colonnes.size() + 1);
    }

    private static String[] couper(String ligne, char separateur, int siJamaisReferme) {
        var cases = new ArrayList<String>();
        var courante = new StringBuilder();
        boolean cite = false;
        for (int i = 0; i < ligne.length(); i++) {
            char c = ligne.charAt(i);
            if (c == '"') {
                boolean doublee = cite && i + 1 < ligne.length() && ligne.charAt(i + 1) == '"';
                if (doublee) courante.append(ligne.charAt(++i));
                else cite = !cite;
            } else if (c == separateur && !cite) {
                cases.add(courante.toString());
                courante.setLength(0);
            } else courante.append(c);
        }
        cases.add(courante.toString());
        while (cite && cases.size() < siJamaisReferme) cases.add("");
        return cases.toArray(String[]::new);
    }
}
