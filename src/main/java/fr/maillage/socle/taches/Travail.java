package fr.maillage.socle.taches;

/** Une façon de travailler longtemps, apportée par une pièce. Un travail interrompu est recommencé : il part de son repère. */
public interface Travail {
    /** Le nom sous lequel on confie ce travail, jamais changé une fois livré. */
    String genre();

    /** Fait le travail en disant où il en est ; il s’exécute sous le nom et avec les droits de qui l’a confié. */
    void executer(Avancement avancement) throws Exception;
}
