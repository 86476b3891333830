package fr.maillage.references.droits.foyer;

/**
 * L’épargne et les placements dont l’avis d’impôt ne montre aucun revenu (livrets, comptes), en centimes : la loi leur prête un
 * rendement. Les immeubles n’en sont pas.
 */
public record Patrimoine(long capitaux) {}
