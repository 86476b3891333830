package fr.maillage.personnes.simulation.nonrecours.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les droits probablement non demandés des foyers que l’on suit, et de quoi chercher. */
public record NonRecoursPage(
        boolean surSesDossiers,
        boolean surSonUnite,
        boolean tout,
        List<Ligne> lignes,
        List<Passage> passages,
        String reproche,
        String change,
        int annee)
        implements Page {

    /**
     * Un droit d’un foyer.
     *
     * @param retrait « retirée du règlement le… », ou vide
     */
    public record Ligne(
            long id,
            String foyer,
            String href,
            String droit,
            String combien,
            String certitude,
            String issue,
            String ton,
            String le,
            String retrait) {}

    /** Un passage récent. */
    public record Passage(long id, String le, String sur, String resultat, boolean fini) {}

    @Override
    public int statut() {
        return reproche.isEmpty() ? 200 : 422;
    }
}
