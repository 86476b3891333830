package fr.maillage.references.agenda.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Un lieu d’accueil, à ajouter ou à changer. */
public record LieuPage(
        long id,
        String titre,
        Map<String, String> saisie,
        List<Case> atouts,
        List<PermanencePage> permanences,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {
    /** Une case à cocher. */
    public record Case(String cle, String libelle, boolean cochee) {}

    /** Un créneau de chaque semaine. */
    public record PermanencePage(long id, String lisible) {}

    public String action() {
        return id == 0 ? "/agenda/lieux/nouveau" : "/agenda/lieux/" + id;
    }

    public boolean cochee(String cle) {
        return saisie.containsKey(cle);
    }
}
