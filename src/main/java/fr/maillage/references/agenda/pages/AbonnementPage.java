package fr.maillage.references.agenda.pages;

import fr.maillage.socle.web.Page;

/** L’adresse par laquelle un agent suit son agenda ailleurs ; elle ne se montre qu’une fois. */
public record AbonnementPage(String adresse, String creeLe, String luLe) implements Page {}
