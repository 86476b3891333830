package fr.maillage.references.aideslocales.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Commencer un règlement : une page blanche, ou un fichier. */
public record NouveauReglementPage(
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs,
        String fichier,
        List<String> fautes,
        List<Choix> reglements)
        implements PageRemplie {

    /** Un règlement dont le fichier peut devenir la version suivante. */
    public record Choix(long id, String nom) {}

    @Override
    public int statut() {
        return erreurs.isEmpty() && fautes.isEmpty() ? 200 : 422;
    }
}
