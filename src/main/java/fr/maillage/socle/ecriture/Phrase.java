package fr.maillage.socle.ecriture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Une phrase d’un texte, et ses mots. */
record Phrase(int rang, String texte) {
    /** Un point ne finit pas une phrase après une abréviation ou dans un nombre. */
    private static final Pattern FIN = Pattern.compile(
            "(?<!\\b(?:M|MM|Mme|Mlle|Dr|art|al|cf|etc|p|n|av|bd|tél|min|max|env))[.!?…]+[»”)\"]*(?=\\s|$)|[\\r\\n]+|(?<=;)\\s+(?=[-–•])");

    private static final Pattern VOYELLES = Pattern.compile("[aeiouyàâäéèêëîïôöùûüœæ]+", Pattern.CASE_INSENSITIVE);

    static List<Phrase> de(String texte) {
        var phrases = new ArrayList<Phrase>();
        var fin = FIN.matcher(texte);
        int debut = 0;
        while (fin.find()) {
            ajouter(phrases, texte.substring(debut, fin.end()));
            debut = fin.end();
        }
        ajouter(phrases, texte.substring(debut));
        return phrases;
    }

    private static void ajouter(List<Phrase> phrases, String texte) {
        String nette = texte.strip().replaceFirst("^[-–•*]\\s*", "");
        if (!mots(nette).isEmpty()) phrases.add(new Phrase(phrases.size() + 1, nette));
    }

    List<String> mots() {
        return mots(texte);
    }

    private static List<String> mots(String texte) {
        return Arrays.stream(texte.split("[\\s\u00a0\u202f]+|(?<=['’])"))
                .filter(mot -> mot.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    int syllabes() {
        return mots().stream().mapToInt(Phrase::syllabes).sum();
    }

    private static int syllabes(String mot) {
        String nu = mot.replaceAll("[^\\p{L}]", "").toLowerCase(java.util.Locale.FRANCE);
        int compte = (int) VOYELLES.matcher(nu).results().count();
        boolean finMuette = nu.length() > 2 && nu.matches(".*[^aeiouyéèêàâîôû](e|es|ent)$");
        return Math.max(1, finMuette ? compte - 1 : compte);
    }
}
