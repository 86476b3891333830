package fr.maillage.socle.documents;

/** Met un ouvrage dans le modèle Word d’une organisation : ses styles, ses en-têtes et ses tableaux restent les siens. */
public interface FusionDeModele {

    /** Au-delà, le fichier déposé est refusé. */
    int TAILLE_MAXIMALE = 8 * 1024 * 1024;

    LectureDeModele lire(byte[] fichier);

    /** Remplit les champs connus ; un champ inconnu reste visible, pour que quelqu’un le corrige. */
    byte[] fusionner(byte[] modele, Champs champs, Ouvrage ouvrage);
}
