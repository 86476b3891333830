package fr.maillage.socle.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Les refus communs à la naissance des valeurs d’un ouvrage : ils disent quoi, quelle valeur, que faire. */
final class Exigences {

    private Exigences() {}

    static String nonVide(String texte, String quoi) {
        if (texte.isBlank()) {
            throw new IllegalArgumentException("%s est vide. Donnez-lui un texte.".formatted(quoi));
        }
        return texte;
    }

    static <T> List<T> auMoinsUn(List<T> elements, String quoi) {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s ne contient rien. Donnez au moins un élément, ou retirez le bloc.".formatted(quoi));
        }
        return List.copyOf(elements);
    }

    /** Une copie que personne ne change, et qui accepte les absents. */
    static <T> List<T> figer(List<T> elements) {
        return Collections.unmodifiableList(new ArrayList<>(elements));
    }
}
