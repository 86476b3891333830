package fr.maillage.socle.echanges.lecture;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ce que chaque format doit savoir faire : donner ses lignes une à une. */
interface SourceDeLignes extends AutoCloseable {

    /** La ligne suivante, ou null à la fin. */
    @Nullable
    LigneBrute suivante() throws IOException;

    /** Les cellules fusionnées connues une fois le début de la feuille lu. */
    default List<Fusion> fusions() {
        return List.of();
    }

    /** Ce que le format a remarqué et qu'une personne doit savoir. */
    default List<String> remarques() {
        return List.of();
    }

    /** Vrai quand la première ligne est l'en-tête par construction (Parquet). */
    default boolean enteteEnPremiereLigne() {
        return false;
    }

    /** Quelle part du tableau est déjà lue, de 0 à 1 ; −1 quand le format ne permet pas de le dire. */
    default double part() {
        return -1;
    }

    @Override
    void close() throws IOException;
}
