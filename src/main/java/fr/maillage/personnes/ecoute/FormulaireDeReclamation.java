package fr.maillage.personnes.ecoute;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lit un formulaire champ par champ, et retient ce qui n’y va pas : de quoi tout dire d’une fois. */
final class FormulaireDeReclamation {
    /** En caractères. */
    static final int LONGUEUR = 4000;

    private static final int QUI_AU_PLUS = 300;

    private final Map<String, String> champs;
    private final Map<String, String> raisons = new LinkedHashMap<>();

    FormulaireDeReclamation(Map<String, String> champs) {
        this.champs = champs;
    }

    /** Champ → ce qui ne va pas ; vide si tout va. */
    Map<String, String> raisons() {
        return raisons;
    }

    void reprocher(String champ, String raison) {
        raisons.put(champ, raison);
    }

    String net(String champ) {
        return champs.getOrDefault(champ, "").replace("\r\n", "\n").strip();
    }

    <E extends Enum<E>> Optional<E> parmi(String champ, E[] valeurs, String sinon) {
        var choisie =
                Arrays.stream(valeurs).filter(v -> v.name().equals(net(champ))).findFirst();
        if (choisie.isEmpty()) reprocher(champ, sinon);
        return choisie;
    }

    /** @param consigne ce qu’il faut écrire, à quoi s’ajoutent les longueurs */
    String texte(String champ, int auMoins, String consigne) {
        String texte = net(champ);
        if (texte.length() < auMoins || texte.length() > LONGUEUR) {
            reprocher(
                    champ,
                    "%s, de %d à %d caractères (reçu : %d).".formatted(consigne, auMoins, LONGUEUR, texte.length()));
        }
        return texte;
    }

    /** Qui parle et comment lui répondre ; vide si la personne ne le dit pas. */
    String qui() {
        String qui = net("qui");
        if (qui.length() > QUI_AU_PLUS) {
            reprocher(
                    "qui",
                    "Le nom et la façon de répondre tiennent en %d caractères (reçu : %d)."
                            .formatted(QUI_AU_PLUS, qui.length()));
        }
        return qui;
    }
}
