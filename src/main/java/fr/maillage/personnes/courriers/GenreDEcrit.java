package fr.maillage.personnes.courriers;

import java.util.Set;

/**
 * Une sorte d’écrit tirée d’un dossier.
 *
 * @param rang sa place dans la liste
 * @param avant ce qu’il faut avoir noté pour pouvoir le faire, dit quand rien ne le permet encore
 */
public record GenreDEcrit(
        String code,
        int rang,
        String libelle,
        String phrase,
        LecteursDEcrit lecteurs,
        Set<Trait> traits,
        String avant) {

    /** Ce qui distingue une sorte d’écrit. */
    public enum Trait {
        /** Il est adressé à la personne, dans ses mots : il n’a pas d’autre copie. */
        POUR_LA_PERSONNE,
        /** Il dit à qui il va et dans quel cadre ; il ne s’arrête pas sans cela. */
        A_UN_DESTINATAIRE,
        /** Il se garde aussi en tableur. */
        EN_TABLEUR
    }

    public GenreDEcrit {
        traits = Set.copyOf(traits);
    }

    boolean est(Trait trait) {
        return traits.contains(trait);
    }
}
