package fr.maillage.references.aideslocales.regles;

/** Ce qu’un règlement donne pour une demande. */
sealed interface Calcul {
    String phrase();

    record Somme(long centimes, String phrase) implements Calcul {}

    /** L’aide est ouverte, son montant reste à dire. */
    record ARenseigner(String phrase) implements Calcul {}

    /** On ne sait pas encore si le barème donne quelque chose. */
    record Inconnu(String phrase) implements Calcul {}

    /** Le barème ne donne rien à cette demande. */
    record Rien(String phrase) implements Calcul {}
}
