package fr.maillage.references.droits;

/** À quel point une réponse est sûre, et ce qui empêche qu’elle le soit davantage. */
public record Certitude(Degre degre, String raison) {

    /** Certain : les pièces le confirmeront. Probable : un fait voisin peut la renverser. À vérifier : on ne peut pas conclure seul. */
    public enum Degre {
        CERTAIN("certain"),
        PROBABLE("probable"),
        A_VERIFIER("à vérifier");

        private final String libelle;

        Degre(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
