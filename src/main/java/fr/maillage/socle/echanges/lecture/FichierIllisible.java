package fr.maillage.socle.echanges.lecture;

import org.jspecify.annotations.Nullable;

/** Le fichier ne peut pas être lu ; le message est une phrase à montrer telle quelle à la personne qui l'a envoyé. */
public final class FichierIllisible extends RuntimeException {

    public FichierIllisible(String phrase) {
        super(phrase);
    }

    public FichierIllisible(String phrase, @Nullable Throwable cause) {
        super(phrase, cause);
    }

    /** La phrase complète, en français. */
    public String phrase() {
        String message = getMessage();
        return message == null ? "Ce fichier n’a pas pu être lu." : message;
    }
}
