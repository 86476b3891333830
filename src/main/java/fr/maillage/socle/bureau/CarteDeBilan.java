package fr.maillage.socle.bureau;

/** Un bilan en comptes qu’une pièce apporte à la page « Bilans » ; montré à qui son adresse s’ouvre. */
public interface CarteDeBilan {
    /** La place de la carte, les plus petites d’abord. */
    int rang();

    String titre();

    /** Ce que l’on y apprend, en une phrase. */
    String phrase();

    String href();

    /** Le chiffre qui le résume aujourd’hui ; il n’est demandé que pour qui peut ouvrir le bilan. */
    Chiffre chiffre();

    /** « 12 », « besoins sans réponse depuis un an ». */
    record Chiffre(String valeur, String libelle) {}
}
