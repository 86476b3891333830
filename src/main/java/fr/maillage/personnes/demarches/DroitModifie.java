package fr.maillage.personnes.demarches;

import java.time.LocalDate;

/**
 * Un droit d’un dossier vient de changer d’état, ou sa démarche de commencer. Annoncé dans la transaction du fait.
 *
 * @param droit son code au catalogue
 */
public record DroitModifie(long dossier, String droit, DroitSuivi.Etat etat, LocalDate le) {}
