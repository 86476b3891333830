package fr.maillage.personnes.budget;

import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;

/** Une dépense de référence qu’une organisation se donne, par mois et par unité de consommation. */
record Repere(long id, Poste poste, Montant parUnite, String source, LocalDate le) {}
