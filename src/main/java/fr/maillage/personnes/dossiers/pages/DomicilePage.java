package fr.maillage.personnes.dossiers.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Où vit le foyer, à changer. */
public record DomicilePage(DossierVu dossier, List<ChampPage> champs, List<ErreurDeChamp> erreurs, String reproche)
        implements Page {
    @Override
    public int statut() {
        return reproche.isEmpty() ? erreurs.isEmpty() ? 200 : 422 : 409;
    }
}
