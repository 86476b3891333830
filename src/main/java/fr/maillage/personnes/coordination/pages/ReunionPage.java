package fr.maillage.personnes.coordination.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Une réunion : qui vient et ce que chacun saura, puis ce qui s’y est dit et décidé. */
public record ReunionPage(
        DossierVu dossier,
        String href,
        String titre,
        String objet,
        String lieu,
        String information,
        String etat,
        boolean ecrit,
        boolean tenue,
        String echanges,
        String avis,
        List<Venant> invites,
        List<CoordinationPage.Fait> decisions,
        List<CoordinationPage.Choix> collegues,
        List<CoordinationPage.Choix> professions,
        String finProposee,
        String aujourdHui,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs,
        String reproche)
        implements PageRemplie {
    /** Un invité. */
    public record Venant(
            long id,
            String href,
            String qui,
            String pourquoi,
            String partage,
            String etat,
            String ton,
            boolean retire) {}

    @Override
    public int statut() {
        return erreurs.isEmpty() && reproche.isEmpty() ? 200 : 422;
    }
}
