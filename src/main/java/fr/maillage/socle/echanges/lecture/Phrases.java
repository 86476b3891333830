package fr.maillage.socle.echanges.lecture;

import java.util.List;

/** Petits morceaux de phrase partagés par les messages de lecture. */
final class Phrases {

    private Phrases() {}

    static String volume(long octets) {
        if (octets >= 1L << 30) {
            return (octets >> 30) + "\u202fGio";
        }
        if (octets >= 1L << 20) {
            return (octets >> 20) + "\u202fMio";
        }
        return (octets >> 10) + "\u202fKio";
    }

    /** « a », « b » et 12 autres : une liste qui reste lisible. */
    static String liste(List<String> noms) {
        List<String> montres =
                noms.stream().limit(8).map(nom -> "« " + nom + " »").toList();
        String suite = noms.size() > 8 ? " et " + (noms.size() - 8) + " autres" : "";
        return String.join(", ", montres) + suite;
    }

    static String court(String texte) {
        String uneLigne = texte.strip().replaceAll("\\s+", " ");
        return uneLigne.length() <= 60 ? uneLigne : uneLigne.substring(0, 59) + "…";
    }
}
