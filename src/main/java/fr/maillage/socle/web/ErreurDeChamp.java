package fr.maillage.socle.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ce qui ne va pas dans un champ de formulaire : quelle valeur, et que faire. */
public record ErreurDeChamp(String champ, String phrase) {
    /** Champ → ce qui ne va pas, dans le même ordre. */
    public static List<ErreurDeChamp> de(Map<String, String> raisons) {
        return raisons.entrySet().stream()
                .map(r -> new ErreurDeChamp(r.getKey(), r.getValue()))
                .toList();
    }

    /** La phrase d’un champ, s’il en a une. */
    public static Optional<String> de(List<ErreurDeChamp> erreurs, String champ) {
        return erreurs.stream()
                .filter(e -> e.champ().equals(champ))
                .map(ErreurDeChamp::phrase)
                .findFirst();
    }
}
