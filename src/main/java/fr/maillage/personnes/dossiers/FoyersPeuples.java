package fr.maillage.personnes.dossiers;

import java.util.List;

/** Ce qu’une autre pièce ajoute aux foyers inventés, pour la démonstration comme pour les mesures : dans la même transaction. */
public interface FoyersPeuples {
    void completer(List<Long> dossiers);
}
