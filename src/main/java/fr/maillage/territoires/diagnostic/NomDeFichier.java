package fr.maillage.territoires.diagnostic;

import java.text.Normalizer;
import java.util.Locale;

/** Un nom de fichier sans accent ni espace, lisible partout. */
final class NomDeFichier {
    private NomDeFichier() {}

    static String de(String nom) {
        return Normalizer.normalize(nom, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
