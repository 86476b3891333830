package fr.maillage.personnes.droitsdespersonnes.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;
import java.util.Map;

/** Ce que la personne a demandé de ses données, et de quoi enregistrer une demande. */
public record SesDonneesPage(
        DossierVu dossier,
        List<LigneDeDemande> demandes,
        List<MembreDuFoyer> foyer,
        Map<String, String> natures,
        Map<String, String> identites,
        Map<String, String> champs,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {
    public String champ(String cle) {
        return champs.getOrDefault(cle, "");
    }
}
