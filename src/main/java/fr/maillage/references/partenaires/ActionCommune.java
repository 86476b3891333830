package fr.maillage.references.partenaires;

import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;

/** Ce que l’on a fait avec un partenaire : séances, participants comptés, coût, et ce qu’il en pense. */
record ActionCommune(
        LocalDate jour, String titre, int seances, int participants, Montant cout, String avis, String creePar) {}
