package fr.maillage.personnes.coordination.pages;

import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Une intervention demandée, du côté de qui intervient : la question d’abord, le dossier seulement une fois acceptée. */
public record RepondrePage(
        String href,
        InterventionPage.Mots mots,
        List<InvitePage.Ligne> fiche,
        boolean aAccepter,
        boolean prise,
        String dossier,
        String budget,
        Map<String, String> saisie,
        String reproche)
        implements PageRemplie {
    @Override
    public int statut() {
        return reproche.isEmpty() ? 200 : 422;
    }
}
