package fr.maillage.references.aideslocales.regles;

/** Ce qu’une condition répond d’une demande, en une phrase que l’on peut lire à la personne. */
public sealed interface Verdict {
    String phrase();

    record Remplie(String phrase) implements Verdict {}

    record Manquee(String phrase) implements Verdict {}

    /** @param phrase ce qu’il faut dire ou apporter pour pouvoir répondre */
    record Inconnue(String phrase) implements Verdict {}

    static Verdict selon(boolean remplie, String phrase) {
        return remplie ? new Remplie(phrase) : new Manquee(phrase);
    }
}
