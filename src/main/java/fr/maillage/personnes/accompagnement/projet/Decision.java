package fr.maillage.personnes.accompagnement.projet;

/** Ce que l’on décide ensemble à un bilan. */
enum Decision {
    POURSUITE("On continue ainsi"),
    ADAPTATION("On change quelque chose"),
    FIN("On s’arrête là"),
    RELAIS("Un autre service prend le relais");

    private final String libelle;

    Decision(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }
}
