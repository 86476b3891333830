package fr.maillage.personnes.reprise.pages;

import fr.maillage.socle.taches.Tache;
import fr.maillage.socle.web.Page;
import org.jspecify.annotations.Nullable;

/** Où en est le travail d’une reprise, redemandé chaque seconde tant qu’il dure. */
public record SuiviDeReprise(String href, @Nullable Tache travail) implements Page {}
