package fr.maillage.personnes.coordination.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Une intervention complémentaire, du côté de qui l’a demandée. */
public record InterventionPage(
        DossierVu dossier,
        String href,
        Mots mots,
        List<InvitePage.Ligne> fiche,
        boolean ecrit,
        boolean attend,
        boolean rendue,
        List<CoordinationPage.Choix> copies,
        String aujourdHui,
        Map<String, String> saisie,
        String reproche,
        List<ErreurDeChamp> erreurs)
        implements PageRemplie {
    /** Ce qui s’en lit, des deux côtés. */
    public record Mots(
            String titre,
            String numero,
            String etat,
            String ton,
            String origine,
            String intervenant,
            String question,
            String perimetre,
            String raison,
            String constats,
            String preconisations,
            String copie) {}

    @Override
    public int statut() {
        return reproche.isEmpty() && erreurs.isEmpty() ? 200 : 422;
    }
}
