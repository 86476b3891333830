package fr.maillage.socle.documents;

/** Le texte sûr dans du XML : ses signes réservés protégés, ce que XML 1.0 refuse retiré. */
public final class Xml {

    private Xml() {}

    /** Le texte, prêt pour un contenu ou pour un attribut entre guillemets. */
    public static String texte(String brut) {
        for (int rang = 0; rang < brut.length(); rang++) {
            char signe = brut.charAt(rang);
            if (signe < ' ' || signe == '&' || signe == '<' || signe == '>' || signe == '"' || signe >= '\ud800') {
                return proteger(brut);
            }
        }
        return brut;
    }

    private static String proteger(String brut) {
        var sur = new StringBuilder(brut.length() + 16);
        brut.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> sur.append("&amp;");
                case '<' -> sur.append("&lt;");
                case '>' -> sur.append("&gt;");
                case '"' -> sur.append("&quot;");
                case '\t', '\n', '\r' -> sur.append(' ');
                default -> {
                    if (permis(point)) {
                        sur.appendCodePoint(point);
                    }
                }
            }
        });
        return sur.toString();
    }

    private static boolean permis(int point) {
        return point >= ' ' && !(point >= 0xd800 && point <= 0xdfff) && point != 0xfffe && point != 0xffff;
    }
}
