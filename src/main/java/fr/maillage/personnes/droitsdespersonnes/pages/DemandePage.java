package fr.maillage.personnes.droitsdespersonnes.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Une demande, et ce que l’on peut faire maintenant pour y répondre. */
public record DemandePage(
        DossierVu dossier,
        String href,
        LigneDeDemande demande,
        List<Dit> dits,
        boolean aReunir,
        boolean reserveAuReferent,
        boolean reuni,
        boolean relu,
        boolean close,
        String reproche)
        implements Page {
    /** Une ligne : quoi, et son contenu. */
    public record Dit(String libelle, String valeur) {}

    @Override
    public int statut() {
        return reproche.isEmpty() ? 200 : 422;
    }
}
