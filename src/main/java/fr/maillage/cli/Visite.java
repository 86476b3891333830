package fr.maillage.cli;

import java.util.Map;

/** Ce qu’un agent fait d’une maison ouverte, par HTTP, quand on la mesure. */
public sealed interface Visite {
    /** Lire cette page. */
    record Page(String chemin) implements Visite {}

    /** Ouvrir ce formulaire, y remplir ces champs et l’envoyer. */
    record Saisie(String chemin, Map<String, String> champs) implements Visite {}
}
