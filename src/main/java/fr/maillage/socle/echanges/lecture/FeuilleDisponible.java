package fr.maillage.socle.echanges.lecture;

/** Une feuille du fichier reçu ; une feuille masquée est montrée comme telle et n'est jamais choisie d'office. */
public record FeuilleDisponible(int rang, String nom, boolean visible) {}
