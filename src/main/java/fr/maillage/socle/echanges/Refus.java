package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.lecture.Ligne;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pourquoi une ligne n'est pas prise : où, ce qu'on a lu, ce qu'on attendait, et la phrase qui le dit en entier. */
public record Refus(
        long ligne,
        @Nullable String colonneOuNull,
        @Nullable String valeurLueOuNull,
        @Nullable String attenduOuNull,
        String raison) {

    /** La ligne elle-même est irrecevable. */
    public static Refus deLaLigne(Ligne ligne, String raison) {
        return new Refus(ligne.numero(), null, null, null, raison);
    }

    /** Une cellule de la ligne est irrecevable. */
    public static Refus deLaCellule(
            Ligne ligne, String colonne, @Nullable String valeurLue, String attendu, String raison) {
        return new Refus(ligne.numero(), colonne, valeurLue, attendu, raison);
    }

    public Optional<String> colonne() {
        return Optional.ofNullable(colonneOuNull);
    }

    public Optional<String> valeurLue() {
        return Optional.ofNullable(valeurLueOuNull);
    }

    public Optional<String> attendu() {
        return Optional.ofNullable(attenduOuNull);
    }

    /** La phrase complète : ligne, colonne, raison. */
    public String phrase() {
        String ou = colonneOuNull == null ? "" : ", colonne « " + colonneOuNull + " »";
        return "Ligne " + ligne + ou + " : " + raison;
    }
}
