package fr.maillage.personnes.simulation.nonrecours.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.Map;

/**
 * Un droit probablement non demandé : le vérifier avec la personne, commencer la démarche, dire ce que cela a donné.
 *
 * @param retrait « retirée du règlement le… » pour une aide locale que plus rien ne donne, ou vide
 */
public record DroitReperePage(
        DossierVu dossier,
        long id,
        String droit,
        String combien,
        String certitude,
        String le,
        String issue,
        String ton,
        String code,
        Map<String, String> valeurs,
        Map<String, String> raisons,
        int version,
        String retrait,
        String reproche)
        implements Page {

    @Override
    public int statut() {
        return reproche.isEmpty() ? 200 : 422;
    }

    public boolean choisi(String champ, String valeur) {
        return valeur.equals(valeurs.get(champ));
    }
}
