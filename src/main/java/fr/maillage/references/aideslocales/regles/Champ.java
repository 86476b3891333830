package fr.maillage.references.aideslocales.regles;

import fr.maillage.references.droits.foyer.Prestation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Une case d’une phrase à trous : le même champ se lit dans un fichier et se remplit à l’écran.
 *
 * @param mots les mots possibles ; vide pour un nombre, une date ou un texte
 */
public record Champ(String code, Genre genre, String libelle, boolean exige, List<Choix> mots) {

    /** Ce qui s’écrit dans la case. */
    public enum Genre {
        ENTIER,
        ENTIERS,
        MONTANT,
        DATE,
        TEXTE,
        LIEUX,
        UN_MOT,
        DES_MOTS;

        /** Plusieurs valeurs, séparées par des virgules à l’écran, en liste dans un fichier. */
        public boolean pluriel() {
            return this == DES_MOTS || this == LIEUX || this == ENTIERS;
        }
    }

    /** Un mot possible : son code et ce que l’on en lit. */
    public record Choix(String code, String libelle) {}

    static Champ entier(String code, String libelle) {
        return new Champ(code, Genre.ENTIER, libelle, false, List.of());
    }

    static Champ montant(String code, String libelle) {
        return new Champ(code, Genre.MONTANT, libelle, false, List.of());
    }

    static Champ date(String code, String libelle) {
        return new Champ(code, Genre.DATE, libelle, false, List.of());
    }

    static Champ texte(String code, String libelle) {
        return new Champ(code, Genre.TEXTE, libelle, false, List.of());
    }

    static Champ lieux(String code, String libelle) {
        return new Champ(code, Genre.LIEUX, libelle, false, List.of());
    }

    static Champ entiers(String code, String libelle) {
        return new Champ(code, Genre.ENTIERS, libelle, false, List.of());
    }

    static Champ mot(String code, String libelle, List<Choix> mots) {
        return new Champ(code, Genre.UN_MOT, libelle, false, mots);
    }

    static Champ mots(String code, String libelle, List<Choix> mots) {
        return new Champ(code, Genre.DES_MOTS, libelle, false, mots);
    }

    static List<Choix> choix(Mot... mots) {
        return Arrays.stream(mots).map(m -> new Choix(m.code(), m.libelle())).toList();
    }

    static List<Choix> prestations() {
        return Arrays.stream(Prestation.values())
                .filter(p -> p != Prestation.PARTICIPATION_SANTE)
                .map(p -> new Choix(p.name().toLowerCase(Locale.ROOT), p.nom()))
                .toList();
    }

    Champ requis() {
        return new Champ(code, genre, libelle, true, mots);
    }
}
