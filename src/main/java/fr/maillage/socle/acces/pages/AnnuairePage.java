package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;

/** Le jeton à donner à l’annuaire de l’organisation, montré une fois. */
public record AnnuairePage(String adresse, String jeton) implements Page {}
