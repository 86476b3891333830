package fr.maillage.personnes.demarches;

import java.time.LocalDate;

/**
 * Une démarche d’un dossier, pour les autres pièces : ce qu’elle demande et où elle en est.
 *
 * @param droit le code du droit qu’elle ouvre, vide si elle est libre
 * @param le jour de son dernier pas
 */
public record DemarcheSuivie(long id, String droit, String libelle, Issue issue, String etat, LocalDate le) {
    /** Où elle en est, en quatre temps. */
    public enum Issue {
        A_FAIRE,
        ATTENDUE,
        ACCORDEE,
        REFUSEE,
        SANS_SUITE
    }
}
