package fr.maillage.personnes.dossiers;

/** Les adresses des écrans de cette pièce. */
final class Adresses {
    static final String PERSONNES = "/personnes";
    static final String DOSSIERS = PERSONNES + "/dossiers";
    static final String DOUBLONS = PERSONNES + "/doublons";
    static final String REMPLACEMENTS = PERSONNES + "/remplacements";

    private Adresses() {}

    static String dossier(long id) {
        return DOSSIERS + "/" + id;
    }
}
