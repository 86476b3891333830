package fr.maillage.socle.echanges.valeurs;

import org.jspecify.annotations.Nullable;

/** Ramène les écritures d'un nombre à celle de la machine, en refusant ce qui pourrait se lire de deux façons. */
final class EcritureDeNombre {

    private EcritureDeNombre() {}

    static boolean estEspace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u202F' || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** L'écriture de la machine (1234.5e-3), ou null si ce n'est pas un nombre. */
    static @Nullable String canonique(String texte, boolean anglaise) {
        int exposant = indexDeLExposant(texte);
        String mantisse = exposant < 0 ? texte : texte.substring(0, exposant);
        String suite = exposant < 0 ? "" : puissance(texte.substring(exposant + 1));
        if (suite == null || mantisse.isEmpty()) {
            return null;
        }
        char premier = mantisse.charAt(0);
        boolean signe = premier == '-' || premier == '+' || premier == '\u2212';
        String sansSigne = signe ? mantisse.substring(1).strip() : mantisse;
        String chiffres = chiffres(sansSigne, anglaise);
        return chiffres == null ? null : (signe && premier != '+' ? "-" : "") + chiffres + suite;
    }

    private static int indexDeLExposant(String texte) {
        int petit = texte.indexOf('e');
        return petit >= 0 ? petit : texte.indexOf('E');
    }

    private static @Nullable String puissance(String texte) {
        String normale = texte.replace('\u2212', '-');
        return normale.matches("[-+]?\\d{1,3}") ? "e" + normale : null;
    }

    private static @Nullable String chiffres(String texte, boolean anglaise) {
        int virgule = texte.lastIndexOf(',');
        int point = texte.lastIndexOf('.');
        int decimale = decimale(texte, virgule, point, anglaise);
        String entiere = decimale < 0 ? texte : texte.substring(0, decimale);
        String fraction = decimale < 0 ? "" : texte.substring(decimale + 1);
        if (!fraction.isEmpty() && !fraction.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        String groupee = sansMilliers(entiere);
        if (groupee == null || (groupee.isEmpty() && fraction.isEmpty())) {
            return null;
        }
        return (groupee.isEmpty() ? "0" : groupee) + (fraction.isEmpty() ? "" : "." + fraction);
    }

    /** Où commencent les décimales ; quand virgule et point se suivent, c'est le dernier des deux. */
    private static int decimale(String texte, int virgule, int point, boolean anglaise) {
        if (virgule >= 0 && point >= 0) {
            return Math.max(virgule, point);
        }
        if (anglaise) {
            return point;
        }
        int seul = Math.max(virgule, point);
        char separateur = seul < 0 ? ' ' : texte.charAt(seul);
        // Répété, il ne peut séparer que des milliers.
        return seul >= 0 && texte.indexOf(separateur) == seul ? seul : -1;
    }

    /** Retire les séparateurs de milliers s'ils sont tous les mêmes et suivis chacun de trois chiffres. */
    private static @Nullable String sansMilliers(String entiere) {
        StringBuilder chiffres = new StringBuilder();
        char separateur = 0;
        int depuis = 0;
        for (int i = 0; i < entiere.length(); i++) {
            char c = entiere.charAt(i);
            if (c >= '0' && c <= '9') {
                chiffres.append(c);
                depuis++;
                continue;
            }
            char sorte = estEspace(c) ? ' ' : c;
            boolean admis = sorte == ' ' || sorte == ',' || sorte == '.';
            boolean suit = separateur == 0 ? depuis >= 1 && depuis <= 3 : depuis == 3 && sorte == separateur;
            if (!admis || !suit) {
                return null;
            }
            separateur = sorte;
            depuis = 0;
        }
        return separateur != 0 && depuis != 3 ? null : chiffres.toString();
    }
}
