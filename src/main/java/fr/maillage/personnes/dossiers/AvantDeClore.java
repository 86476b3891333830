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

    /** Ce qu’elle range quand le dossier se clôt, tant qu’on peut encore y écrire. */
    default void seClot(long dossier) {}

    /** Ce qu’elle reprend quand le dossier se rouvre. */
    default void seRouvre(long dossier) {}
}
