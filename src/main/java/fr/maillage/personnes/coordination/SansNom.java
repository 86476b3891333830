package fr.maillage.personnes.coordination;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Un résumé pour qui ne doit reconnaître personne : ni nom, ni prénom du foyer, ni numéro, ni date de naissance, ni téléphone, ni
 * adresse électronique. La règle attrape l’étourderie ; elle ne remplace pas la relecture.
 */
final class SansNom {
    private static final Pattern NUMERO = Pattern.compile("\\d(?:[ .-]?\\d){4,}");
    private static final Pattern DATE = Pattern.compile("\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b");
    private static final Pattern COURRIEL = Pattern.compile("\\S+@\\S+");
    /** Un mot plus court est plus souvent une particule qu’un nom. */
    private static final int LETTRES = 3;

    private SansNom() {}

    /** Ce qui désigne quelqu’un dans ce texte, en une phrase qui dit quoi faire ; rien s’il ne nomme personne. */
    static Optional<String> reproche(String texte, Collection<String> noms) {
        for (var motif : new Pattern[] {DATE, COURRIEL, NUMERO}) {
            var trouve = motif.matcher(texte);
            if (trouve.find()) return Optional.of(phrase(trouve.group()));
        }
        String nu = " " + nu(texte) + " ";
        for (String nom : noms) {
            for (String mot : nu(nom).split(" ")) {
                if (mot.length() >= LETTRES && nu.contains(" " + mot + " ")) return Optional.of(phrase(mot));
            }
        }
        return Optional.empty();
    }

    private static String phrase(String trouve) {
        return "« %s » désigne quelqu’un : ce résumé doit rester sans nom, ni numéro, ni date. Remplacez-le."
                .formatted(trouve);
    }

    private static String nu(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRANCE)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
