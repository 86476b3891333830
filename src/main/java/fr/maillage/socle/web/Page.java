package fr.maillage.socle.web;

/** Une page ou un fragment d’écran : un record dont le gabarit, de même nom, est rangé à côté de lui. */
public interface Page {
    /** Le code HTTP de la réponse. */
    default int statut() {
        return 200;
    }
}
