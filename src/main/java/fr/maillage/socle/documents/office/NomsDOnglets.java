package fr.maillage.socle.documents.office;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Les noms d’onglets : au plus trente et un caractères, sans signe refusé par Excel, jamais deux fois le même. */
final class NomsDOnglets {

    private static final int LONGUEUR = 31;

    private final Set<String> pris = new HashSet<>();

    String choisir(String titre) {
        String propre = titre.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[' ]+|[' ]+$", "");
        String base = propre.isEmpty() ? "Feuille" : propre;
        String nom = couper(base, LONGUEUR);
        for (int suite = 2; !pris.add(nom.toLowerCase(Locale.ROOT)); suite++) {
            String marque = " (" + suite + ")";
            nom = couper(base, LONGUEUR - marque.length()) + marque;
        }
        return nom;
    }

    private static String couper(String texte, int longueur) {
        if (texte.length() <= longueur) {
            return texte;
        }
        int fin = Character.isHighSurrogate(texte.charAt(longueur - 1)) ? longueur - 1 : longueur;
        int espace = texte.lastIndexOf(' ', fin);
        return texte.substring(0, espace > longueur / 2 ? espace : fin).replaceAll("[' ,;–-]+$", "");
    }
}
