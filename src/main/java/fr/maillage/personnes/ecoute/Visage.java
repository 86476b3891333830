package fr.maillage.personnes.ecoute;

/** Un visage coché : trois, et pas de note. */
enum Visage {
    NON(1, "non"),
    UN_PEU(2, "un peu"),
    OUI(3, "oui");

    private final int rang;
    private final String libelle;

    Visage(int rang, String libelle) {
        this.rang = rang;
        this.libelle = libelle;
    }

    int rang() {
        return rang;
    }

    String libelle() {
        return libelle;
    }
}
