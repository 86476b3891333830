package fr.maillage.personnes.courriers;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.documents.Bloc;
import java.time.LocalDate;
import java.util.List;

/**
 * Ce qu’une pièce apporte au bilan d’un accompagnement : ce qui a changé depuis son début. Elle ne donne que ce que l’agent courant lit,
 * et rien s’il n’y a pas deux dates à comparer.
 */
public interface MatiereDeBilan {
    List<Bloc> depuis(DossierVu dossier, LocalDate debut);
}
