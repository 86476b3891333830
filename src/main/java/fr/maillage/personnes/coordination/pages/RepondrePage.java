package fr.maillage.personnes.coordination.pages;

import fr.maillage.socle.web.Page;
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
        implements Page {
    /** Ce qui avait été écrit avant un refus. */
    public String saisi(String champ) {
        return saisie.getOrDefault(champ, "");
    }

    @Override
    public int statut() {
        return reproche.isEmpty() ? 200 : 422;
    }
}
