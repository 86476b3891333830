package fr.maillage.references.aideslocales;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** Un formulaire envoyé, chaque case réduite à un texte : plusieurs cases cochées y deviennent « a, b ». */
record Envoi(Map<String, String> champs) {
    Envoi {
        champs = Map.copyOf(champs);
    }

    static Envoi de(MultiValueMap<String, String> formulaire) {
        var champs = new LinkedHashMap<String, String>();
        formulaire.forEach((nom, valeurs) -> champs.put(nom, joindre(valeurs)));
        return new Envoi(champs);
    }

    private static String joindre(List<String> valeurs) {
        return valeurs.stream().map(String::strip).filter(v -> !v.isEmpty()).collect(Collectors.joining(", "));
    }

    String texte(String champ) {
        return champs.getOrDefault(champ, "");
    }

    /** Les cases dont le nom commence ainsi, sans ce début, quand elles sont remplies. */
    Map<String, String> sous(String debut) {
        return champs.entrySet().stream()
                .filter(c -> c.getKey().startsWith(debut) && !c.getValue().isEmpty())
                .collect(Collectors.toMap(c -> c.getKey().substring(debut.length()), Map.Entry::getValue));
    }
}
