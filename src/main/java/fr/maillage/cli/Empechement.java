package fr.maillage.cli;

/** Ce qui empêche la maison de répondre, dit en français à la personne devant le terminal : quoi, et que faire. */
public final class Empechement extends RuntimeException {
    public Empechement(String phrase) {
        super(phrase);
    }

    public Empechement(String phrase, Throwable cause) {
        super(phrase, cause);
    }
}
