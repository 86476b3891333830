package fr.maillage.socle.web;

/** Un lien dit à l’écran : ses mots et son adresse. */
public record Lien(String libelle, String href) {}
