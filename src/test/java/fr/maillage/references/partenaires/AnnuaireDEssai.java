package fr.maillage.references.partenaires;

/** L’annuaire de démonstration, et les agents qui s’en servent. */
final class AnnuaireDEssai {
    private AnnuaireDEssai() {}

    static Recherche recherche(String mots, String besoin, String lieu) {
        return new Recherche(mots, besoin, lieu, null, "", false);
    }
}
