package fr.maillage.references.territoire.mesures;

import fr.maillage.socle.echanges.ecriture.LignesRefusees;

/** Les lignes qu’un import a refusées, avec leur colonne et leur motif. */
public final class FichierDesRefus {
    private FichierDesRefus() {}

    public static String ecrire(Bilan bilan) {
        return LignesRefusees.ecrire(
                bilan.entete(),
                bilan.refus().stream()
                        .map(r -> new LignesRefusees.Refusee(
                                r.ligne(),
                                r.cellules(),
                                (r.colonne().isEmpty() ? "" : "Colonne " + r.colonne() + " : ") + r.raison()))
                        .toList());
    }
}
