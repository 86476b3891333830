package fr.maillage.personnes.accompagnement.projet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Un bilan : où en est chaque objectif et pourquoi, ce que la personne en dit, ce que l’on décide. */
record BilanDAccompagnement(long id, LocalDate jour, Decision decision, String agent, Map<String, String> valeurs) {
    static final Map<String, String> ETATS = etats();

    private static Map<String, String> etats() {
        var etats = new LinkedHashMap<String, String>();
        etats.put("ATTEINT", "atteint");
        etats.put("PARTIEL", "atteint en partie");
        etats.put("NON", "pas atteint");
        etats.put("ABANDONNE", "laissé de côté");
        return etats;
    }

    static Map<String, String> lire(List<Objectif> objectifs, Map<String, String> formulaire) {
        var lues = new LinkedHashMap<String, String>();
        for (String cle : List.of("avis", "evolution", "suite")) lues.put(cle, net(formulaire, cle));
        for (var objectif : objectifs) {
            // Le bilan se relit seul : la formulation du jour y reste, même si le projet change ensuite.
            lues.put(objectif.cle() + "-formulation", objectif.formulation());
            lues.put(objectif.cle() + "-etat", net(formulaire, objectif.cle() + "-etat"));
            lues.put(objectif.cle() + "-pourquoi", net(formulaire, objectif.cle() + "-pourquoi"));
        }
        return lues;
    }

    private static String net(Map<String, String> formulaire, String cle) {
        return formulaire.getOrDefault(cle, "").replace("\r\n", "\n").strip();
    }

    /** Un objectif sans état, ou qui n’est pas atteint sans que l’on dise pourquoi, ne fait pas un bilan. */
    static Map<String, String> refus(List<Objectif> objectifs, Map<String, String> valeurs) {
        var raisons = new LinkedHashMap<String, String>();
        for (var objectif : objectifs) {
            String etat = valeurs.getOrDefault(objectif.cle() + "-etat", "");
            if (!ETATS.containsKey(etat)) {
                raisons.put(objectif.cle() + "-etat", "« %s » : où en est-on ?".formatted(objectif.formulation()));
            } else if (!etat.equals("ATTEINT")
                    && valeurs.getOrDefault(objectif.cle() + "-pourquoi", "").isEmpty()) {
                raisons.put(
                        objectif.cle() + "-pourquoi",
                        "« %s » est %s : dites pourquoi, avec la personne."
                                .formatted(objectif.formulation(), ETATS.get(etat)));
            }
        }
        return raisons;
    }

    String valeur(String cle) {
        return valeurs.getOrDefault(cle, "");
    }
}
