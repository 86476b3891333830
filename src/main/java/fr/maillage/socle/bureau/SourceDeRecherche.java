package fr.maillage.socle.bureau;

import java.util.List;

/** Ce qu’une pièce sait trouver depuis la case du haut : des personnes, des services, des territoires, des projets. */
public interface SourceDeRecherche {
    /** La place de ses réponses, les plus petites d’abord. */
    int rang();

    /** « Personnes ». */
    String titre();

    /** Où lire toutes ses réponses, les mots cherchés au bout : « /personnes?q= ». Qui ne l’ouvre pas ne cherche pas ici. */
    String adresse();

    /**
     * Propose-t-elle pendant la frappe ? Une lecture de dossiers s’inscrit au journal et se voit par-dessus l’épaule : elle attend que
     * l’on ait fini d’écrire.
     */
    default boolean enTapant() {
        return true;
    }

    /** Ce qui répond à ces mots, le mieux d’abord. */
    List<Trouvaille> chercher(String mots, int auPlus);

    /** Son nom, ce que c’est et où, et sa page. */
    record Trouvaille(String nom, String quoi, String href) {}
}
