package fr.maillage.personnes.budget.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Les créanciers d’un foyer : ce qui est dû, ce qui s’est passé, jusqu’à quand chacun peut agir. */
public record DettesPage(
        DossierVu dossier,
        String ici,
        String adresse,
        String adresseDuBudget,
        String sous,
        boolean modifiable,
        List<DettePage> dettes,
        List<String> total,
        List<String> alertes,
        List<NaturePage> natures,
        String reproche,
        boolean surendettement,
        String source)
        implements Page {

    /** Un créancier. */
    public record DettePage(
            long suite,
            String creancier,
            String nature,
            String mensualite,
            String restant,
            String retard,
            String depuis,
            String prescription,
            boolean alerte,
            List<ActePage> actes) {}

    /** Un acte daté. */
    public record ActePage(long id, String libelle, String quand) {}

    /** Une sorte d’acte à choisir. */
    public record NaturePage(String code, String libelle) {}
}
