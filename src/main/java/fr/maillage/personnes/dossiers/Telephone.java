package fr.maillage.personnes.dossiers;

/** Un numéro de téléphone, gardé en chiffres et montré par paires. */
final class Telephone {
    private Telephone() {}

    /** Les chiffres seuls ; un numéro français perd son indicatif (+33 6… devient 06…). Ce qui ne se lit pas reste tel quel. Les espaces insécables que montre l’écran se relisent comme les autres. */
    static String normaliser(String saisi) {
        String chiffres = saisi.replaceAll("[\\s\\u00A0\\u202F.()/-]", "");
        if (chiffres.matches("(\\+33|0033)[1-9]\\d{8}")) {
            return "0" + chiffres.substring(chiffres.length() - 9);
        }
        return chiffres;
    }

    static boolean valide(String numero) {
        return numero.matches("\\+?[0-9]{6,15}");
    }

    static String lisible(String numero) {
        return numero.matches("0\\d{9}") ? numero.replaceAll("(\\d{2})(?=\\d)", "$1\u00A0") : numero;
    }
}
