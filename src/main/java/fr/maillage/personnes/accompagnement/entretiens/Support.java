package fr.maillage.personnes.accompagnement.entretiens;

/** Par quel moyen l’on s’est parlé. */
enum Support {
    RENDEZ_VOUS("sur rendez-vous"),
    SPONTANE("venue spontanée"),
    TELEPHONE("au téléphone"),
    DOMICILE("à domicile"),
    EXTERIEUR("à l’extérieur"),
    COURRIER("par courrier"),
    COURRIEL("par courriel"),
    VISIO("en visio"),
    TIERS("avec un tiers");

    private final String libelle;

    Support(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }
}
