package fr.maillage.personnes.accompagnement.projet;

/** De quel accompagnement on convient, et le texte qui l’encadre. */
enum GenreDAccompagnement {
    GLOBAL("Accompagnement social global", "Article D. 142-1-1 du code de l’action sociale et des familles"),
    BUDGETAIRE("Accompagnement éducatif budgétaire", "Accord entre la personne et le service"),
    ASLL("Accompagnement social lié au logement (ASLL)", "Règlement du fonds de solidarité pour le logement"),
    MASP(
            "Mesure d’accompagnement social personnalisé (MASP)",
            "Articles L. 271-1 et suivants du code de l’action sociale et des familles"),
    RSA("Référent d’un bénéficiaire du RSA", "Contrat d’engagement, loi du 18 décembre 2023 pour le plein emploi"),
    AUTRE("Autre accompagnement", "");

    private final String libelle;
    private final String cadre;

    GenreDAccompagnement(String libelle, String cadre) {
        this.libelle = libelle;
        this.cadre = cadre;
    }

    String libelle() {
        return libelle;
    }

    String cadre() {
        return cadre;
    }
}
