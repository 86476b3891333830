package fr.maillage.personnes.budget;

/** Les cinq parties d’un budget, dans l’ordre où l’on en parle ; la lettre ouvre le code de ses postes. */
public enum Volet {
    RESSOURCES('R', "Ressources", "Ce qui entre, net, tel que le montre le relevé."),
    FIXES('F', "Charges fixes", "Ce qui part avant tout choix : le logement, les abonnements, les impôts."),
    COURANTES('C', "Dépenses courantes", "Ce qui se dépense au fil du mois."),
    OCCASIONNELLES('O', "Dépenses occasionnelles", "Ce qui revient dans l’année, ramené au mois."),
    DETTES('D', "Crédits et dettes", "Ce que l’on rembourse, et ce que l’on doit encore.");

    private final char lettre;
    private final String libelle;
    private final String phrase;

    Volet(char lettre, String libelle, String phrase) {
        this.lettre = lettre;
        this.libelle = libelle;
        this.phrase = phrase;
    }

    public String libelle() {
        return libelle;
    }

    String phrase() {
        return phrase;
    }

    static Volet deLettre(char lettre) {
        for (var volet : values()) if (volet.lettre == lettre) return volet;
        throw new IllegalArgumentException("La lettre « %s » n’ouvre aucun volet du budget.".formatted(lettre));
    }
}
