package fr.maillage.personnes.budget.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Un budget et ce qu’il deviendrait après les démarches, côte à côte. */
public record ComparaisonPage(
        DossierVu dossier,
        String ici,
        String adresse,
        String adresseAvant,
        boolean modifiable,
        String titre,
        String phrase,
        List<EcartPage> totaux,
        List<EcartPage> lignes,
        List<EcartPage> chiffres)
        implements Page {

    /** @param ton favorable, defavorable ou neutre */
    public record EcartPage(String libelle, String avant, String apres, String ecart, String ton) {}
}
