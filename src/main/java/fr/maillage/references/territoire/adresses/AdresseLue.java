package fr.maillage.references.territoire.adresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Une adresse telle qu’on l’écrit, démêlée : le numéro et son indice (« 12bis », ou vide), et les façons d’y lire le nom de
 * la voie, la plus probable d’abord, chacune par ses mots utiles.
 */
record AdresseLue(String numero, List<List<String>> voies) {
    private static final Pattern NUMERO = Pattern.compile("(\\d{1,4})(bis|ter|quater|quinquies|[a-h])?");
    private static final Pattern INDICE = Pattern.compile("bis|ter|quater|quinquies|[b-h]");
    private static final Set<String> COMPLEMENTS = Set.of(
            "appartement",
            "appart",
            "appt",
            "app",
            "apt",
            "batiment",
            "bat",
            "escalier",
            "esc",
            "etage",
            "porte",
            "boite",
            "bal",
            "bp",
            "cs",
            "logement",
            "log",
            "hall",
            "entree",
            "tour",
            "code",
            "interphone");

    static AdresseLue lire(String ecrit) {
        // « 12, rue des Lilas » et « 12/14 rue des Lilas » : la virgule et le second numéro ne séparent rien.
        String net = ecrit.strip()
                .replaceFirst("(?i)^(\\d{1,4}\\s*(?:bis|ter|quater|[a-h])?)\\s*,", "$1 ")
                .replaceFirst("^(\\d{1,4})\\s*[/-]\\s*\\d{1,4}\\b", "$1");
        var voies = new ArrayList<List<String>>();
        String numero = "";
        var morceaux = new ArrayList<String>(List.of(net.split("[,;\\r\\n]+")));
        if (morceaux.size() > 1) morceaux.add(net);
        for (String morceau : morceaux) {
            List<String> mots = EcritureDeVoie.mots(morceau);
            int debut = debutDeLaVoie(mots);
            String lu = numero(mots, debut);
            if (numero.isEmpty()) numero = lu;
            ajouter(voies, mots.subList(debut, fin(mots, debut)), !lu.isEmpty());
            if (debut > 0) ajouter(voies, avantLeNumero(mots, debut), false);
        }
        return new AdresseLue(numero, List.copyOf(voies));
    }

    /** Où commence la voie : après un numéro que suit un genre de voie, sinon au premier genre, sinon après le premier numéro. */
    private static int debutDeLaVoie(List<String> mots) {
        int apresUnNumero = -1;
        for (int n = 0; n < mots.size(); n++) {
            if (!NUMERO.matcher(mots.get(n)).matches()) continue;
            int suite = n + 1 < mots.size() && INDICE.matcher(mots.get(n + 1)).matches() ? n + 2 : n + 1;
            if (suite < mots.size() && EcritureDeVoie.GENRES.contains(mots.get(suite))) return suite;
            if (apresUnNumero < 0 && n == 0) apresUnNumero = Math.min(suite, mots.size());
        }
        if (apresUnNumero > 0) return apresUnNumero;
        for (int n = 0; n < mots.size(); n++) if (EcritureDeVoie.GENRES.contains(mots.get(n))) return n;
        return 0;
    }

    private static String numero(List<String> mots, int debut) {
        if (debut == 0) return "";
        Matcher seul = NUMERO.matcher(mots.get(debut - 1));
        if (seul.matches()) return mots.get(debut - 1);
        if (debut > 1
                && INDICE.matcher(mots.get(debut - 1)).matches()
                && NUMERO.matcher(mots.get(debut - 2)).matches()) {
            return mots.get(debut - 2) + mots.get(debut - 1);
        }
        return "";
    }

    /** « Résidence les Tilleuls, 3 rue Basse » : la résidence peut être, elle aussi, une voie de la base. */
    private static List<String> avantLeNumero(List<String> mots, int debut) {
        int fin = debut;
        while (fin > 0
                && (NUMERO.matcher(mots.get(fin - 1)).matches()
                        || INDICE.matcher(mots.get(fin - 1)).matches())) fin--;
        return mots.subList(0, fin);
    }

    private static int fin(List<String> mots, int debut) {
        for (int n = debut + 1; n < mots.size(); n++) {
            if (mots.get(n).equals("chez") || mots.get(n).matches("\\d{5}")) return n;
            boolean precise = n + 1 < mots.size() && mots.get(n + 1).matches(".|.*\\d.*");
            if (COMPLEMENTS.contains(mots.get(n)) && precise) return n;
            if (COMPLEMENTS.contains(mots.get(n)) && mots.get(n - 1).matches("\\d.*")) return n - 1;
        }
        return mots.size();
    }

    /** La voie entière, puis coupée à un second genre : « rue Basse résidence du Lac ». */
    private static void ajouter(List<List<String>> voies, List<String> mots, boolean numerotee) {
        List<String> utiles = EcritureDeVoie.utiles(mots);
        if (utiles.isEmpty() || (utiles.size() == 1 && utiles.getFirst().length() < 3)) return;
        if (numerotee) voies.addFirst(utiles);
        else voies.add(utiles);
        for (int n = 1; n < utiles.size(); n++) {
            if (EcritureDeVoie.GENRES.contains(utiles.get(n)) && n > 1) {
                voies.add(utiles.subList(0, n));
                return;
            }
        }
    }
}
