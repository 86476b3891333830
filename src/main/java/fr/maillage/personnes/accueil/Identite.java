package fr.maillage.personnes.accueil;

/** Le nom que quelqu’un a bien voulu donner à l’accueil, avant qu’un dossier ne le porte. */
record Identite(String prenom, String nom, String naissance, String telephone) {
    private static final String COUPE = "\u001f";
    static final Identite AUCUNE = new Identite("", "", "", "");

    boolean vide() {
        return prenom.isEmpty() && nom.isEmpty() && telephone.isEmpty();
    }

    String nomComplet() {
        return (prenom + " " + nom).strip();
    }

    String ecrire() {
        return String.join(COUPE, prenom, nom, naissance, telephone);
    }

    static Identite relire(String ecrite) {
        String[] parties = ecrite.split(COUPE, -1);
        return new Identite(parties[0], parties[1], parties[2], parties[3]);
    }
}
