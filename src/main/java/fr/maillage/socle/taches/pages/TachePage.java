package fr.maillage.socle.taches.pages;

import fr.maillage.socle.taches.Tache;
import fr.maillage.socle.web.Page;

/** Un travail, son avancement, sa fin. */
public record TachePage(Tache tache) implements Page {}
