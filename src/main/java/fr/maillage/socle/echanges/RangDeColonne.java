package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.lecture.Colonnes;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import java.util.List;
import java.util.OptionalInt;

/** Retrouve les colonnes qu'un modèle nomme, ou dit laquelle manque. */
final class RangDeColonne {

    private RangDeColonne() {}

    static int exiger(Colonnes colonnes, String nom) {
        return premier(colonnes, List.of(nom));
    }

    static int premier(Colonnes colonnes, List<String> noms) {
        for (String nom : noms) {
            OptionalInt rang = colonnes.rang(nom);
            if (rang.isPresent()) {
                return rang.getAsInt();
            }
        }
        List<String> presentes = colonnes.noms().stream().limit(12).toList();
        throw new FichierIllisible(
                "La colonne « %s » manque dans ce fichier, qui a : %s%s. Choisissez un autre modèle ou corrigez l’en-tête."
                        .formatted(
                                String.join(" » ou « ", noms),
                                String.join(", ", presentes),
                                colonnes.taille() > 12 ? "…" : ""));
    }
}
