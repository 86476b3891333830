package fr.maillage.personnes.dossiers;

import java.util.List;

/** Ce qu’une autre pièce ajoute aux foyers inventés : dans la même transaction qu’eux. */
public interface FoyersPeuples {
    /** Pour la démonstration comme pour les mesures. */
    default void completer(List<Long> dossiers) {}

    /** Pour les mesures seulement : ce dont il faut des centaines de milliers. */
    default void completerEnNombre(List<Long> dossiers) {}
}
