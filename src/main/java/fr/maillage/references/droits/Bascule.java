package fr.maillage.references.droits;

/**
 * Ce qui changerait une réponse : une phrase, et ce que la prestation vaudrait alors.
 *
 * @param centimes le montant mensuel après la bascule, zéro si le droit se ferme
 */
public record Bascule(Genre genre, String phrase, long centimes) {

    /** Un seuil de revenus, un mois qui vient, ou un fait que le foyer n’a pas dit. */
    public enum Genre {
        REVENUS,
        MOIS,
        FAIT
    }
}
