package fr.maillage.socle.echanges.valeurs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lit les codes malgré ce que les tableurs leur font subir : zéro de tête perdu, « .0 » ajouté, département sur trois
 * caractères, espaces, apostrophe. Toute réparation est dite ; ce qui a perdu des chiffres est refusé.
 */
public final class LecteurDeCode {

    private static final Pattern SCIENTIFIQUE = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,]0+");
    private static final Pattern ENTOURE = Pattern.compile("=?[\"'’]+(.*?)[\"'’]*");
    private static final Pattern ESPACES = Pattern.compile("[\\s\\u00A0\\u202F\\u2009]+");

    private final FormeDeCode forme;

    public LecteurDeCode(FormeDeCode forme) {
        this.forme = forme;
    }

    public CodeLu lire(@Nullable String texte) {
        if (texte == null || texte.isBlank()) {
            return new CodeLu.Refuse(
                    "Le code est vide : on attend %s, comme %s.".formatted(forme.nom(), forme.exemple()));
        }
        if (forme != FormeDeCode.LIBRE
                && forme != FormeDeCode.DEPARTEMENT
                && forme != FormeDeCode.SIRET
                && forme.accepte(texte)) {
            return new CodeLu.Lu(texte, null);
        }
        List<String> reparations = new ArrayList<>();
        String code = nettoyer(texte, reparations);
        if (forme == FormeDeCode.LIBRE) {
            return conclure(texte, code, reparations);
        }
        if (SCIENTIFIQUE.matcher(code).matches()) {
            return new CodeLu.Refuse(
                    "« %s » est un code abîmé par un tableur (notation scientifique) : ses chiffres sont perdus, reprenez-le dans le fichier d’origine."
                            .formatted(texte.strip()));
        }
        code = redresser(code, reparations);
        if (forme == FormeDeCode.SIRET) {
            String doute = douteSurLeSiret(code);
            if (doute != null) {
                return new CodeLu.Refuse(doute);
            }
        }
        return conclure(texte, code, reparations);
    }

    private CodeLu conclure(String texte, String code, List<String> reparations) {
        if (!forme.accepte(code)) {
            return new CodeLu.Refuse("« %s » n’est pas %s : on attend par exemple %s."
                    .formatted(court(texte), forme.nom(), forme.exemple()));
        }
        return reparations.isEmpty()
                ? new CodeLu.Lu(code, null)
                : new CodeLu.Lu(code, new CodeLu.Reparation(String.join(" et ", reparations), texte, code));
    }

    private static String nettoyer(String texte, List<String> reparations) {
        String code = texte.strip();
        while (!code.isEmpty() && EcritureDeNombre.estEspace(code.charAt(code.length() - 1))) {
            code = code.substring(0, code.length() - 1);
        }
        while (!code.isEmpty() && EcritureDeNombre.estEspace(code.charAt(0))) {
            code = code.substring(1);
        }
        var entoure = ENTOURE.matcher(code);
        if (code.length() > 1 && entoure.matches()) {
            code = entoure.group(1);
            reparations.add("guillemets retirés");
        }
        return code;
    }

    private String redresser(String lu, List<String> reparations) {
        String code = lu;
        var decimal = DECIMAL.matcher(code);
        if (decimal.matches()) {
            code = decimal.group(1);
            reparations.add("décimale retirée");
        }
        if (ESPACES.matcher(code).find()) {
            code = ESPACES.matcher(code).replaceAll("");
            reparations.add("espaces retirés");
        }
        String majuscule = code.toUpperCase(Locale.ROOT);
        if (!majuscule.equals(code)) {
            code = majuscule;
            reparations.add("majuscule rétablie");
        }
        return rendreLesZeros(code, reparations);
    }

    private String rendreLesZeros(String code, List<String> reparations) {
        if (forme == FormeDeCode.DEPARTEMENT && code.length() == 3 && code.charAt(0) == '0') {
            reparations.add("département ramené à deux caractères");
            return code.substring(1);
        }
        // 973353 : le département d'outre-mer sur trois chiffres devant les trois chiffres de la commune.
        if (forme == FormeDeCode.COMMUNE && code.matches("97(\\d)\\1\\d\\d")) {
            reparations.add("chiffre d’outre-mer répété retiré");
            return code.substring(0, 2) + code.substring(3);
        }
        // Un seul zéro peut manquer : le premier chiffre d'un département de 01 à 09. Un Siren ne commence pas par
        // zéro.
        boolean unSeulManque = forme.longueur() > 0 && code.length() == forme.longueur() - 1;
        if (unSeulManque && forme != FormeDeCode.EPCI && code.chars().allMatch(Character::isDigit)) {
            reparations.add("zéro de tête rendu");
            return "0" + code;
        }
        return code;
    }

    /** Un SIRET passé par un nombre flottant a l'air d'un SIRET : seule sa clé de contrôle le trahit. */
    private static @Nullable String douteSurLeSiret(String code) {
        if (!FormeDeCode.SIRET.accepte(code) || code.startsWith("356000000")) {
            return null;
        }
        if (code.endsWith("00000")) {
            return "« %s » est un SIRET arrondi par un tableur : ses derniers chiffres sont perdus, reprenez-le dans le fichier d’origine."
                    .formatted(code);
        }
        return cleJuste(code)
                ? null
                : "« %s » n’est pas un SIRET valable : sa clé de contrôle est fausse, vérifiez ses chiffres."
                        .formatted(code);
    }

    /** Vrai si la clé de contrôle d'un Siren ou d'un SIRET est juste. */
    public static boolean cleJuste(String chiffres) {
        int somme = 0;
        for (int i = 0; i < chiffres.length(); i++) {
            boolean doublee = (chiffres.length() - i) % 2 == 0;
            int chiffre = (chiffres.charAt(i) - '0') * (doublee ? 2 : 1);
            somme += chiffre > 9 ? chiffre - 9 : chiffre;
        }
        return somme % 10 == 0;
    }

    private static String court(String texte) {
        String net = texte.strip();
        return net.length() > 60 ? net.substring(0, 59) + "…" : net;
    }
}
