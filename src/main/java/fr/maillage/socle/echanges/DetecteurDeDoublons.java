package fr.maillage.socle.echanges;

import java.util.Arrays;

/**
 * Retient chaque clé par son empreinte, la ligne où elle est apparue et l'empreinte de ses valeurs : 24 octets par
 * ligne, pour reconnaître sans erreur pratique une ligne répétée dans un fichier de plusieurs millions de lignes.
 */
final class DetecteurDeDoublons {

    /** Ce qu'on sait d'une clé au moment où on la rencontre. */
    sealed interface Constat {
        record Nouvelle() implements Constat {}

        record Exact(long premiereLigne) implements Constat {}

        record Contradictoire(long premiereLigne) implements Constat {}
    }

    private static final Constat NOUVELLE = new Constat.Nouvelle();

    private long[] cles = new long[1 << 12];
    private long[] lignes = new long[1 << 12];
    private long[] valeurs = new long[1 << 12];
    private int taille;

    Constat examiner(long cle, long valeur, long ligne) {
        if (taille * 2 > cles.length) {
            agrandir();
        }
        int place = place(cle);
        if (lignes[place] != 0) {
            return valeurs[place] == valeur
                    ? new Constat.Exact(lignes[place])
                    : new Constat.Contradictoire(lignes[place]);
        }
        poser(place, cle, ligne, valeur);
        return NOUVELLE;
    }

    private void poser(int place, long cle, long ligne, long valeur) {
        cles[place] = cle;
        lignes[place] = ligne;
        valeurs[place] = valeur;
        taille++;
    }

    private int place(long cle) {
        int masque = cles.length - 1;
        int place = (int) (cle ^ (cle >>> 32)) & masque;
        while (lignes[place] != 0 && cles[place] != cle) {
            place = (place + 1) & masque;
        }
        return place;
    }

    private void agrandir() {
        long[] anciennesCles = cles;
        long[] anciennesLignes = lignes;
        long[] anciennesValeurs = valeurs;
        cles = new long[anciennesCles.length * 2];
        lignes = new long[cles.length];
        valeurs = Arrays.copyOf(lignes, cles.length);
        taille = 0;
        for (int i = 0; i < anciennesCles.length; i++) {
            if (anciennesLignes[i] != 0) {
                poser(place(anciennesCles[i]), anciennesCles[i], anciennesLignes[i], anciennesValeurs[i]);
            }
        }
    }

    static long empreinte(long graine, @org.jspecify.annotations.Nullable String texte) {
        long empreinte = graine * 0x9E3779B97F4A7C15L + 0x1F;
        if (texte != null) {
            for (int i = 0; i < texte.length(); i++) {
                empreinte = (empreinte ^ texte.charAt(i)) * 0x100000001B3L;
            }
        }
        return empreinte ^ (empreinte >>> 29);
    }
}
