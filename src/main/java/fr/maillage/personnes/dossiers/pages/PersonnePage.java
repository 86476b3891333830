package fr.maillage.personnes.dossiers.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;

/** La fiche d’une personne, à changer ; quand deux l’ont changée autrement, les deux réponses côte à côte. */
public record PersonnePage(
        DossierVu dossier,
        String nom,
        String action,
        List<ChampPage> champs,
        List<ChampPage> telephones,
        List<ErreurDeChamp> erreurs,
        List<DesaccordPage> desaccords,
        List<NouveauDossierPage.Ressemblance> ressemblances,
        List<FusionPage> fusions)
        implements Page {
    /** Un champ que deux agents ont changé autrement. */
    public record DesaccordPage(String cle, String libelle, String enregistre, String saisi) {}

    /** Une fiche absorbée, que l’on peut rendre à elle-même. */
    public record FusionPage(long id, String nom) {}

    @Override
    public int statut() {
        return desaccords.isEmpty() ? erreurs.isEmpty() ? 200 : 422 : 409;
    }
}
