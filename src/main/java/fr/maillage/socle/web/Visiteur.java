package fr.maillage.socle.web;

/** La personne devant l’écran, telle que le gabarit la présente. */
public record Visiteur(String nom, String fonction, String organisation, String unite) {}
