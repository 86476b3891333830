package fr.maillage.personnes.dossiers;

import fr.maillage.socle.web.Lien;
import java.util.List;

/**
 * Ce qu’une autre pièce tient encore ouvert dans un dossier (un accompagnement…) : il se termine, avec sa propre raison, avant que
 * le dossier se close.
 */
public interface AvantDeClore {
    /** Ce qui reste ouvert et où le terminer ; vide si rien. Appelé dans la transaction de qui a lu le dossier. */
    List<Lien> ouverts(DossierVu dossier);
}
