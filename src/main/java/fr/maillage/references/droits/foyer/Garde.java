package fr.maillage.references.droits.foyer;

import java.time.LocalDate;

/**
 * La garde d’un enfant, chaque mois.
 *
 * @param naissance celle de l’enfant gardé
 * @param heures rémunérées dans le mois
 * @param cout en centimes : le salaire net versé, les indemnités d’entretien et les repas ; ou la facture de la structure
 */
public record Garde(ModeDeGarde mode, LocalDate naissance, int heures, long cout) {}
