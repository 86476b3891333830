package fr.maillage.socle.web;

/** Une rubrique de la navigation, que l’agent ne voit que si ses fonctions l’ouvrent. */
public record EntreeDeMenu(int rang, String libelle, String href) {}
