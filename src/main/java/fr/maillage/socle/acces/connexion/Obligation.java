package fr.maillage.socle.acces.connexion;

/** Ce qu’un agent doit faire avant de travailler. */
enum Obligation {
    CHANGER_LE_MOT_DE_PASSE(
            "/compte/mot-de-passe", "Choisissez d’abord votre mot de passe : celui-ci n’était que provisoire."),
    POSER_UN_SECOND_FACTEUR(
            "/compte/second-facteur", "Votre fonction demande un second facteur : posez-le avant de continuer.");

    static final String ATTRIBUT = "maillage.obligation";

    private final String adresse;
    private final String phrase;

    Obligation(String adresse, String phrase) {
        this.adresse = adresse;
        this.phrase = phrase;
    }

    String adresse() {
        return adresse;
    }

    String phrase() {
        return phrase;
    }
}
