package fr.maillage.socle.commun;

import java.util.Locale;

/** Un libellé repris au milieu d’une phrase. */
public final class EnPhrase {
    private EnPhrase() {}

    /** « Demander l’AAH » devient « demander l’AAH », et « AME, CSS » ne change pas : un sigle garde ses majuscules. */
    public static String suite(String libelle) {
        if (libelle.isEmpty()) return "";
        boolean sigle = libelle.length() > 1 && Character.isUpperCase(libelle.charAt(1));
        return sigle ? libelle : libelle.substring(0, 1).toLowerCase(Locale.FRANCE) + libelle.substring(1);
    }
}
