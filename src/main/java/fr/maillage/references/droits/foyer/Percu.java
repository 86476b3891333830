package fr.maillage.references.droits.foyer;

/** Une prestation déjà versée au foyer, du mois {@code debut} au mois {@code fin} compris, en centimes par mois. */
public record Percu(Prestation prestation, int debut, int fin, long montant) {}
