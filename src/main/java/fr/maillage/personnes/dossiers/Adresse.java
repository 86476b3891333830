package fr.maillage.personnes.dossiers;

/** Où vit un foyer ; la commune par son code officiel. */
record Adresse(String voie, String codePostal, String commune) {
    static final Adresse AUCUNE = new Adresse("", "", "");

    private static final String COUPE = "\u001f";

    /** En une chaîne, pour la sceller. */
    String ecrire() {
        return voie + COUPE + codePostal + COUPE + commune;
    }

    static Adresse relire(String ecrite) {
        String[] parties = ecrite.split(COUPE, -1);
        return new Adresse(parties[0], parties[1], parties[2]);
    }
}
