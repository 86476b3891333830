package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.regles.Champ;
import fr.maillage.references.territoire.Communes;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ce que l’on tape, « Angers » ou « 49 », rendu comme un règlement l’écrit : « 49007 Angers ». */
@Component
class LieuxNommes {
    private final Communes communes;
    private final Territoires territoires;

    LieuxNommes(Communes communes, Territoires territoires) {
        this.communes = communes;
        this.territoires = territoires;
    }

    /** Les mêmes valeurs, où chaque case de lieux est nommée ; ce qui n’est pas reconnu reste tel quel, et se verra en faute. */
    Map<String, String> nommer(List<Champ> champs, Map<String, String> valeurs) {
        var nommees = new LinkedHashMap<>(valeurs);
        champs.stream()
                .filter(c -> c.genre() == Champ.Genre.LIEUX)
                .forEach(c -> nommees.computeIfPresent(c.code(), (_, ecrits) -> nommer(ecrits)));
        return nommees;
    }

    private String nommer(String ecrits) {
        return Arrays.stream(ecrits.split(",")).map(String::strip).map(this::un).collect(Collectors.joining(", "));
    }

    private String un(String ecrit) {
        if (ecrit.matches("\\d{2,3}|2[AB]"))
            return territoires
                    .parCode("D" + ecrit)
                    .map(Territoire::nom)
                    .map(nom -> ecrit + " " + nom)
                    .orElse(ecrit);
        if (ecrit.matches("\\d.*\\s.+")) return ecrit;
        return communes.code(ecrit)
                .filter(code -> !code.isEmpty())
                .map(code -> code + " " + communes.nom(code))
                .orElse(ecrit);
    }
}
