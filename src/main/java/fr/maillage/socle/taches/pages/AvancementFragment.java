package fr.maillage.socle.taches.pages;

import fr.maillage.socle.taches.Tache;
import fr.maillage.socle.web.Page;

/** L’avancement d’un travail, redemandé chaque seconde tant qu’il dure. */
public record AvancementFragment(Tache tache) implements Page {}
