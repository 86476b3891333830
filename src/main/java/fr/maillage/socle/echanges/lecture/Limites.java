package fr.maillage.socle.echanges.lecture;

/** Ce que la maison accepte d'ouvrir : au-delà, le fichier est refusé plutôt que la machine mise à genoux. */
public record Limites(long octetsRecus, long octetsDeplies, int rapport, int entrees, int profondeur) {

    private static final long GIO = 1L << 30;

    /** Assez large pour un fichier détail du recensement, assez étroit pour arrêter une bombe. */
    public static final Limites ORDINAIRES = new Limites(2 * GIO, 4 * GIO, 250, 5_000, 2);

    public Limites {
        if (octetsRecus <= 0 || octetsDeplies <= 0 || rapport <= 0 || entrees <= 0 || profondeur <= 0) {
            throw new IllegalArgumentException("Une limite de lecture est un nombre strictement positif.");
        }
    }
}
