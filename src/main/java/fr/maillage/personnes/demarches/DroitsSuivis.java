package fr.maillage.personnes.demarches;

import java.util.List;

/**
 * Les droits et démarches d’un dossier, pour les pièces qui comptent : dans la transaction d’une lecture que l’appelant note. La base ne
 * montre que ce que la situation courante ouvre.
 */
public interface DroitsSuivis {
    List<DroitSuivi> droits(long dossier);

    /** Les plus récentes d’abord. */
    List<DemarcheSuivie> demarches(long dossier);
}
