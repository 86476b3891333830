package fr.maillage.socle.echanges.lecture;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** L'en-tête du tableau : ses colonnes dans l'ordre, que l'on retrouve par leur nom sans souci d'accent ni de casse. */
public final class Colonnes implements Iterable<Colonne> {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern AUTRES = Pattern.compile("[^a-z0-9]+");

    private final List<Colonne> colonnes;
    private final Map<String, Integer> rangs = new HashMap<>();

    public Colonnes(List<Colonne> colonnes) {
        this.colonnes = List.copyOf(colonnes);
        for (int rang = 0; rang < colonnes.size(); rang++) {
            rangs.putIfAbsent(cle(colonnes.get(rang).nom()), rang);
        }
        for (int rang = 0; rang < colonnes.size(); rang++) {
            rangs.put("=" + colonnes.get(rang).nom(), rang);
        }
    }

    public static Colonnes de(String... noms) {
        return new Colonnes(java.util.stream.IntStream.range(0, noms.length)
                .mapToObj(rang -> new Colonne(noms[rang], null, rang + 1))
                .toList());
    }

    public int taille() {
        return colonnes.size();
    }

    public Colonne colonne(int rang) {
        return colonnes.get(rang);
    }

    public List<String> noms() {
        return colonnes.stream().map(Colonne::nom).toList();
    }

    /** Le rang de la colonne de ce nom : d'abord à la lettre, sinon sans accent, ni casse, ni ponctuation. */
    public OptionalInt rang(String nom) {
        Integer rang = rangs.get("=" + nom);
        if (rang == null) {
            rang = rangs.get(cle(nom));
        }
        return rang == null ? OptionalInt.empty() : OptionalInt.of(rang);
    }

    /** Le rang de la première colonne qui porte l’un de ces noms, dans l’ordre où on les essaie. */
    public OptionalInt premiere(List<String> noms) {
        return noms.stream()
                .map(this::rang)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** Comme {@link #premiere}, ou un refus qui dit ce qui manque et les noms attendus. */
    public int exiger(List<String> noms, String quoi) {
        return premiere(noms)
                .orElseThrow(() -> new IllegalArgumentException("Le fichier n’a pas de colonne pour " + quoi
                        + " (attendu : " + String.join(", ", noms) + ")."));
    }

    @Override
    public Iterator<Colonne> iterator() {
        return colonnes.iterator();
    }

    private static String cle(String nom) {
        String sansAccent =
                ACCENTS.matcher(Normalizer.normalize(nom, Normalizer.Form.NFD)).replaceAll("");
        return AUTRES.matcher(sansAccent.toLowerCase(Locale.ROOT)).replaceAll("_");
    }

    @Override
    public String toString() {
        return noms().toString();
    }
}
