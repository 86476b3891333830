package fr.maillage.references.droits.foyer;

/** Ce que dit le dernier avis d’impôt du foyer : le revenu fiscal de référence, en centimes. */
public record Impot(long revenuFiscalDeReference) {}
