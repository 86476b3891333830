package fr.maillage.references.territoire.mesures;

/**
 * Entend où en est un import, en centièmes, et ce qu’il fait. Celui qui l’écoute peut l’arrêter en levant une exception :
 * rien n’est alors chargé.
 */
@FunctionalInterface
public interface Suivi {
    Suivi AUCUN = (_, _) -> {};

    void avancer(int centiemes, String quoi);
}
