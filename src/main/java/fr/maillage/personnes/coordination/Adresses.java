package fr.maillage.personnes.coordination;

/** Les adresses des écrans de la coordination. */
final class Adresses {
    static final String CHEMIN = "coordination";
    static final String DOSSIER = "/personnes/dossiers/{dossier:\\d+}/" + CHEMIN;
    static final String INTERVENTIONS = "/personnes/interventions";
    static final String INVITATIONS = "/personnes/invitations";

    private Adresses() {}

    static String dossier(long dossier) {
        return "/personnes/dossiers/" + dossier + "/" + CHEMIN;
    }
}
