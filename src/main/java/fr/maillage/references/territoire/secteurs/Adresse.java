package fr.maillage.references.territoire.secteurs;

/**
 * Un lieu où quelqu’un habite ou demande, réduit à ce que la compétence regarde.
 *
 * @param commune code officiel de la commune
 * @param iris code de l’IRIS s’il est connu, vide sinon
 */
public record Adresse(String voie, String commune, String iris) {
    public static Adresse a(String commune) {
        return new Adresse("", commune, "");
    }
}
