package fr.maillage.socle.acces;

/** Une rubrique qu’une pièce apporte à la navigation, montrée aux agents qui peuvent faire cet acte. */
public record Rubrique(int rang, String libelle, String href, Acte acte, ObjetProtege objet) {}
