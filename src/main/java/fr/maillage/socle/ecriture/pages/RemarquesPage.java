package fr.maillage.socle.ecriture.pages;

import fr.maillage.socle.ecriture.Relecture;
import fr.maillage.socle.web.Page;

/** Les remarques seules, pour le formulaire qui les demande. */
public record RemarquesPage(Relecture relecture) implements Page {}
