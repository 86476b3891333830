package fr.maillage.socle.echanges.lecture;

import org.jspecify.annotations.Nullable;

/**
 * Comment lire un fichier quand on ne veut pas s'en remettre à la reconnaissance : feuille, ligne d'en-tête, ligne des
 * libellés, séparateur, encodage. Un réglage absent est cherché dans le fichier.
 */
public record ReglagesDeLecture(
        @Nullable String feuille,
        @Nullable Integer ligneDEntete,
        @Nullable Integer ligneDesLibelles,
        @Nullable Character separateur,
        @Nullable String encodage) {

    public static final ReglagesDeLecture AUTOMATIQUES = new ReglagesDeLecture(null, null, null, null, null);

    public ReglagesDeLecture {
        if (ligneDEntete != null && ligneDEntete < 1) {
            throw new IllegalArgumentException(
                    "La ligne d’en-tête se compte à partir de 1 (lu : " + ligneDEntete + ").");
        }
    }

    public ReglagesDeLecture avecFeuille(String nom) {
        return new ReglagesDeLecture(nom, ligneDEntete, ligneDesLibelles, separateur, encodage);
    }

    public ReglagesDeLecture avecLigneDEntete(int numero) {
        return new ReglagesDeLecture(feuille, numero, ligneDesLibelles, separateur, encodage);
    }

    public ReglagesDeLecture avecLigneDesLibelles(int numero) {
        return new ReglagesDeLecture(feuille, ligneDEntete, numero, separateur, encodage);
    }

    public ReglagesDeLecture avecSeparateur(char caractere) {
        return new ReglagesDeLecture(feuille, ligneDEntete, ligneDesLibelles, caractere, encodage);
    }

    public ReglagesDeLecture avecEncodage(String nom) {
        return new ReglagesDeLecture(feuille, ligneDEntete, ligneDesLibelles, separateur, nom);
    }
}
