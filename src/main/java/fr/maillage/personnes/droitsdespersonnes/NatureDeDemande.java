package fr.maillage.personnes.droitsdespersonnes;

/** Ce que la personne demande de ses données, et l’article qui le lui ouvre. */
enum NatureDeDemande {
    ACCES("Avoir son dossier", "RGPD, article 15 ; CASF, L. 311-3"),
    PORTABILITE("Emporter son dossier ailleurs", "RGPD, article 20, ou transmission avec son accord"),
    RECTIFICATION("Faire corriger", "RGPD, article 16"),
    LIMITATION("Faire geler le dossier", "RGPD, article 18"),
    OPPOSITION("S’opposer", "RGPD, article 21"),
    EFFACEMENT("Faire effacer", "RGPD, article 17 ; écarté pour une mission de service public (article 17, 3, b)");

    private final String libelle;
    private final String texte;

    NatureDeDemande(String libelle, String texte) {
        this.libelle = libelle;
        this.texte = texte;
    }

    String libelle() {
        return libelle;
    }

    String texte() {
        return texte;
    }

    /** Y répond-on en remettant un fichier ? */
    boolean rendUnFichier() {
        return this == ACCES || this == PORTABILITE;
    }
}
