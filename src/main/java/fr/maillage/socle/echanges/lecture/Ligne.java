package fr.maillage.socle.echanges.lecture;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Une ligne du tableau, avec le numéro qu'une personne lit en ouvrant le fichier ; une cellule vide vaut null. */
public final class Ligne {

    private final long numero;
    private final @Nullable String[] cellules;
    private final @Nullable String defaut;

    Ligne(long numero, @Nullable String[] cellules, @Nullable String defaut) {
        this.numero = numero;
        this.cellules = cellules;
        this.defaut = defaut;
    }

    /** Une ligne faite à la main, pour ce qui ne vient pas d'un fichier. */
    public static Ligne de(long numero, @Nullable String... cellules) {
        return new Ligne(numero, cellules.clone(), null);
    }

    public long numero() {
        return numero;
    }

    public int taille() {
        return cellules.length;
    }

    /** La cellule de ce rang (à partir de 0), ou null si elle est vide ou si la ligne s'arrête avant. */
    public @Nullable String cellule(int rang) {
        return rang < cellules.length ? cellules[rang] : null;
    }

    /** La cellule de ce rang sans les blancs qui l'entourent ; vide si elle n'y est pas. */
    public String texte(int rang) {
        String lue = cellule(rang);
        return lue == null ? "" : lue.strip();
    }

    public List<@Nullable String> cellules() {
        return Collections.unmodifiableList(Arrays.asList(cellules));
    }

    /** La phrase qui dit pourquoi la ligne elle-même est irrecevable (trop de cellules, caractères illisibles…). */
    public Optional<String> defaut() {
        return Optional.ofNullable(defaut);
    }

    @Override
    public String toString() {
        return "ligne " + numero + " " + Arrays.toString(cellules);
    }
}
