package fr.maillage.references.partenaires;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ce que dit une fiche, champ par champ, sous les noms du schéma national. */
public record Valeurs(Map<String, Object> champs) {
    public Valeurs {
        champs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(champs));
    }

    /** Le texte d’un champ ; vide s’il ne dit rien. */
    public String texte(String champ) {
        Object valeur = champs.get(champ);
        return valeur == null || valeur instanceof List ? "" : valeur.toString();
    }

    /** Les codes d’un champ à plusieurs valeurs. */
    public List<String> liste(String champ) {
        return champs.get(champ) instanceof List<?> liste
                ? liste.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Nullable
    Double nombre(String champ) {
        return champs.get(champ) instanceof Number nombre ? nombre.doubleValue() : null;
    }

    Valeurs avec(Map<String, Object> autres) {
        var ensemble = new LinkedHashMap<>(champs);
        ensemble.putAll(autres);
        return new Valeurs(ensemble);
    }

    /** Un champ comme on le lirait dans un fichier : une liste y est séparée par des virgules. */
    String ecrit(String champ) {
        return champs.get(champ) instanceof List<?> ? String.join(",", liste(champ)) : texte(champ);
    }
}
