package fr.maillage.personnes.simulation.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Une estimation telle qu’elle fut montrée un jour. */
public record EstimationGardeePage(
        DossierVu dossier,
        String mois,
        String le,
        String agent,
        String total,
        List<Ligne> lignes,
        List<String> situation)
        implements Page {

    /** Une réponse de ce jour-là. */
    public record Ligne(String rubrique, String nom, String montant, String certitude, String raison) {}
}
