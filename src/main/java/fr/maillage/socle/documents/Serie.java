package fr.maillage.socle.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Une suite de valeurs d’un graphique ; une valeur absente ou secrète est un vide, jamais un zéro. */
public record Serie(String nom, List<@Nullable Double> valeurs) {

    public Serie {
        Exigences.nonVide(nom, "Le nom d’une série");
        valeurs = Exigences.figer(valeurs);
        for (Double valeur : valeurs) {
            if (valeur != null && !Double.isFinite(valeur)) {
                throw new IllegalArgumentException(
                        "La série « %s » porte %s, qui n’est pas un nombre. Laissez un vide à cette place."
                                .formatted(nom, valeur));
            }
        }
    }

    /** Les valeurs présentes seulement. */
    public List<Double> connues() {
        return valeurs.stream().filter(valeur -> valeur != null).toList();
    }
}
