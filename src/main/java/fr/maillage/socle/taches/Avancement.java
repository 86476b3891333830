package fr.maillage.socle.taches;

/** Ce qu’un travail dit de lui-même pendant qu’il se fait, et ce qu’il a appris de son essai précédent. */
public interface Avancement {
    TacheId tache();

    /** Les paramètres donnés en confiant le travail (JSON). */
    String parametres();

    /** Où l’essai précédent s’était arrêté ; vide la première fois. */
    String repere();

    /** Écrit tout de suite jusqu’où on est allé : après un arrêt brutal, la reprise part de là. */
    void poserRepere(String repere);

    /** Combien il y a à faire en tout ; cent, pour un travail qui se mesure en centièmes. */
    void total(long total);

    /** Dit ce qui est fait depuis le début. Si l’on a demandé d’arrêter, le travail s’interrompt ici. */
    void fait(long fait);

    /** Une phrase courte sous la barre (« commune 12 sur 176 »). */
    void precision(String phrase);

    /** Ce que l’avis de fin dira, et où il mènera (vide : l’écran du travail). */
    void resultat(String phrase, String href);

    /** Arrête le travail sur un refus qui se dit : quoi, quelle valeur, que faire. */
    RuntimeException abandonner(String phrase);
}
