package fr.maillage.personnes.reprise;

/** Une colonne du fichier : son nom, et ce qu’elle devient. */
record Colonne(String nom, String destination) {
    boolean laissee() {
        return destination.equals(Destinations.LAISSEE) || destination.equals(Destinations.JAMAIS);
    }

    Colonne versLa(String autre) {
        return new Colonne(nom, autre);
    }
}
