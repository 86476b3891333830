package fr.maillage.socle.web;

/** Dit au gabarit combien d’avis l’agent n’a pas encore lus ; la pièce « taches » y répond. */
public interface Avertisseur {
    int avisNonLus();
}
