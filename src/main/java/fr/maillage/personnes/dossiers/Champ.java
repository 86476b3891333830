package fr.maillage.personnes.dossiers;

import java.util.List;
import java.util.Map;

/** Un champ d’une fiche : sous quel nom il voyage, ce qu’on lit à côté, quelle sorte de réponse il attend. */
record Champ(String cle, String libelle, Genre genre, Map<String, String> choix, String aide) {
    enum Genre {
        TEXTE,
        DATE,
        CHOIX,
        CASE,
        TELEPHONE,
        LONG
    }

    /** La valeur d’une case cochée. */
    static final String OUI = "oui";

    static Champ texte(String cle, String libelle, String aide) {
        return new Champ(cle, libelle, Genre.TEXTE, Map.of(), aide);
    }

    static Champ de(Genre genre, String cle, String libelle, String aide) {
        return new Champ(cle, libelle, genre, Map.of(), aide);
    }

    static Champ choix(String cle, String libelle, Map<String, String> choix) {
        return new Champ(cle, libelle, Genre.CHOIX, choix, "");
    }

    /** Ce qu’un lecteur comprend de cette valeur. */
    String lisible(String valeur) {
        if (genre == Genre.CASE) return valeur.equals(OUI) ? "oui" : "non";
        return choix.getOrDefault(valeur, valeur);
    }

    /** Les valeurs de ces champs parmi celles d’un formulaire, propres et sans les autres. */
    static Map<String, String> lire(List<Champ> champs, Map<String, String> formulaire, String prefixe) {
        var lues = new java.util.LinkedHashMap<String, String>();
        for (var champ : champs) {
            String valeur = formulaire.getOrDefault(prefixe + champ.cle(), "").strip();
            lues.put(
                    champ.cle(),
                    champ.genre() == Genre.TELEPHONE ? Telephone.normaliser(valeur) : valeur.replace("\r\n", "\n"));
        }
        return lues;
    }
}
