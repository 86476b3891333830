package fr.maillage.references.territoire.imports.pages;

import fr.maillage.socle.taches.Tache;
import fr.maillage.socle.web.Page;
import org.jspecify.annotations.Nullable;

/** Où en est le travail d’un dépôt, redemandé chaque seconde tant qu’il dure. */
public record SuiviFragment(long depot, @Nullable Tache travail) implements Page {}
