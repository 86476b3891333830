package fr.maillage.personnes.accompagnement.projet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Un objectif tel que la personne le dit, comment on saura qu’il est atteint, qui s’y engage, et ses étapes. */
record Objectif(
        String cle,
        String domaine,
        String formulation,
        String indicateur,
        String moyens,
        String modalite,
        String responsable,
        String echeance,
        List<Etape> etapes) {
    static final int OBJECTIFS = 5;
    static final int ETAPES = 3;
    static final List<String> CHAMPS =
            List.of("domaine", "formulation", "indicateur", "moyens", "modalite", "responsable", "echeance");
    static final List<String> CHAMPS_D_ETAPE = List.of("quoi", "qui", "quand", "comment");

    record Etape(String cle, String quoi, String qui, String quand, String comment) {}

    /** Ceux qui disent quelque chose, dans l’ordre. */
    static List<Objectif> de(Map<String, String> valeurs) {
        var objectifs = new ArrayList<Objectif>();
        for (int n = 1; n <= OBJECTIFS; n++) {
            String cle = "o" + n;
            if (valeurs.getOrDefault(cle + "-formulation", "").isEmpty()) continue;
            var c = CHAMPS.stream()
                    .map(champ -> valeurs.getOrDefault(cle + "-" + champ, ""))
                    .toList();
            objectifs.add(new Objectif(
                    cle, c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6), etapes(cle, valeurs)));
        }
        return objectifs;
    }

    private static List<Etape> etapes(String objectif, Map<String, String> valeurs) {
        var etapes = new ArrayList<Etape>();
        for (int n = 1; n <= ETAPES; n++) {
            String cle = objectif + "-e" + n;
            if (valeurs.getOrDefault(cle + "-quoi", "").isEmpty()) continue;
            var c = CHAMPS_D_ETAPE.stream()
                    .map(champ -> valeurs.getOrDefault(cle + "-" + champ, ""))
                    .toList();
            etapes.add(new Etape(cle, c.get(0), c.get(1), c.get(2), c.get(3)));
        }
        return etapes;
    }

    /** Sans échéance ou sans personne qui s’y engage, il reste un brouillon et ne s’imprime pas. */
    boolean brouillon() {
        return echeance.isEmpty() || responsable.isEmpty();
    }
}
