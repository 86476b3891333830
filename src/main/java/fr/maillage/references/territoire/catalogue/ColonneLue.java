package fr.maillage.references.territoire.catalogue;

/** Ce que l'on a compris d'une colonne du fichier. */
public sealed interface ColonneLue {

    int rang();

    String nom();

    /** Le code du territoire. */
    record Code(int rang, String nom) implements ColonneLue {}

    /** Une mesure : la variable, son année et le facteur qui la ramène à son unité. */
    record Mesure(int rang, String nom, String variable, int annee, double facteur) implements ColonneLue {}

    /** Une mesure dont l'année est écrite ligne par ligne, dans une autre colonne. */
    record MesureDatee(int rang, String nom, String variable, RegleDeColonne.Annee.DeColonne annee, double facteur)
            implements ColonneLue {}

    /** Une mesure dont l'année manque : il faut la demander. */
    record AnneeADonner(int rang, String nom, String variable) implements ColonneLue {}

    /** Une colonne que le format connaît et laisse de côté (libellé, colonne fantôme). */
    record Ignoree(int rang, String nom) implements ColonneLue {}

    /** Une colonne que le format ne connaît pas : on le dit, on ne la charge pas. */
    record Inconnue(int rang, String nom) implements ColonneLue {}
}
