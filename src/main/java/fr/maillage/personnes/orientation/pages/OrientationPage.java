package fr.maillage.personnes.orientation.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Une orientation : où elle en est, ce qui est dit au partenaire, et ce que l’on peut faire maintenant. */
public record OrientationPage(
        DossierVu dossier,
        String href,
        String service,
        String structure,
        String ficheDuService,
        String besoin,
        String demande,
        String code,
        String etat,
        String ton,
        List<Dit> dits,
        boolean fige,
        List<Dit> etapes,
        String motDuPartenaire,
        String lienJusquAu,
        String lien,
        List<NouvelleOrientationPage.Option> retours,
        List<NouvelleOrientationPage.Option> issues,
        boolean modifiable,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs,
        String reproche)
        implements Page {
    /** Une ligne : quoi, et son contenu. */
    public record Dit(String libelle, String valeur) {}

    @Override
    public int statut() {
        return reproche.isEmpty() && erreurs.isEmpty() ? 200 : 422;
    }
}
