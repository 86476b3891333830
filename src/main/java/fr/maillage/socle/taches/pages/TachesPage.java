package fr.maillage.socle.taches.pages;

import fr.maillage.socle.taches.Avis;
import fr.maillage.socle.taches.Tache;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Les travaux d’un agent et les avis qu’il n’a pas lus. */
public record TachesPage(List<Tache> taches, List<Avis> avis) implements Page {}
