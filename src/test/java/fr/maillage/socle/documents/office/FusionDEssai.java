package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.FusionDeModele;

/** Ouvre la fusion aux essais de la pièce. */
public final class FusionDEssai {
    private FusionDEssai() {}

    public static FusionDeModele neuve() {
        return new FusionDocx(() -> Charte.DE_LA_MAISON);
    }
}
