package fr.maillage.personnes.dossiers.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Qui voit ce dossier, à quel titre et jusqu’à quand. */
public record AccesPage(
        DossierVu dossier,
        List<String> suivis,
        List<PartageEnCours> partages,
        String reproche,
        String agent,
        String pourquoi,
        String fin,
        List<ErreurDeChamp> erreurs)
        implements Page {
    /** Un partage, passé ou en cours. */
    public record PartageEnCours(long id, String qui, String pourquoi, String jusquAu, boolean enCours) {}

    @Override
    public int statut() {
        return reproche.isEmpty() && erreurs.isEmpty() ? 200 : 422;
    }
}
