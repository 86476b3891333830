package fr.maillage.personnes.accueil;

/** Comment une attente se termine. */
enum IssueDAttente implements Mot {
    RENDEZ_VOUS("Rendez-vous donné"),
    DOSSIER("Dossier ouvert"),
    ORIENTATION("Orientée ailleurs"),
    RENONCE("Y a renoncé"),
    INJOIGNABLE("Injoignable");

    private final String libelle;

    IssueDAttente(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
