package fr.maillage.socle.web;

import java.util.Map;

/** Une page à formulaires qui rend, champ par champ, ce qui y avait été écrit avant un refus. */
public interface PageRemplie extends Page {
    Map<String, String> saisie();

    /** Ce qui est écrit dans ce champ, ou rien. */
    default String saisi(String champ) {
        return saisi(champ, "");
    }

    /** Ce qui est écrit dans ce champ, ou ce que l’on y propose. */
    default String saisi(String champ, String sinon) {
        return saisie().getOrDefault(champ, sinon);
    }
}
