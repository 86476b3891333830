package fr.maillage.references.partenaires;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Les âges auxquels un service se dit ouvert, lus dans ses précisions : « 16 à 25 ans », « à partir de 60 ans ». Bornes comprises. */
record Ages(int min, int max) {
    private static final int SANS_FIN = 150;
    private static final Pattern ENTRE =
            Pattern.compile("(\\d{1,2})\\s*(?:ans)?\\s*(?:a|et|-|–|/)\\s*(\\d{1,2})\\s*ans");
    private static final Pattern MOINS = Pattern.compile("moins de (\\d{1,2}) ans");
    private static final Pattern JUSQU = Pattern.compile("jusqu.?\\s?a (\\d{1,2}) ans");
    private static final Pattern PLUS = Pattern.compile(
            "(?:a partir de|plus de|des) (\\d{1,2}) ans|(\\d{1,2}) ans (?:et plus|et \\+|revolus et plus)|(\\d{1,2}) ans ou plus");

    static Optional<Ages> lire(List<String> textes) {
        return textes.stream().flatMap(t -> lire(t).stream()).findFirst();
    }

    private static Optional<Ages> lire(String texte) {
        String nu = java.text.Normalizer.normalize(texte, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.ROOT);
        var entre = ENTRE.matcher(nu);
        if (entre.find()) {
            return Optional.of(new Ages(Integer.parseInt(entre.group(1)), Integer.parseInt(entre.group(2))));
        }
        var moins = MOINS.matcher(nu);
        if (moins.find()) return Optional.of(new Ages(0, Integer.parseInt(moins.group(1)) - 1));
        var jusque = JUSQU.matcher(nu);
        if (jusque.find()) return Optional.of(new Ages(0, Integer.parseInt(jusque.group(1))));
        var plus = PLUS.matcher(nu);
        if (!plus.find()) return Optional.empty();
        for (int groupe = 1; groupe <= plus.groupCount(); groupe++) {
            if (plus.group(groupe) != null) {
                return Optional.of(new Ages(Integer.parseInt(plus.group(groupe)), SANS_FIN));
            }
        }
        return Optional.empty();
    }

    boolean comprend(int age) {
        return age >= min && age <= max;
    }

    String enMots() {
        if (max == SANS_FIN) return "à partir de " + min + " ans";
        return min == 0 ? "jusqu’à " + max + " ans" : min + " à " + max + " ans";
    }
}
