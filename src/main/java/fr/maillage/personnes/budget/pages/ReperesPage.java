package fr.maillage.personnes.budget.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Les budgets de référence d’une organisation, et ceux du produit. */
public record ReperesPage(
        List<ReperePage> siens,
        List<ReperePage> duProduit,
        List<ChoixPage> postes,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements Page {

    /** Une dépense de référence, par mois et par unité de consommation. */
    public record ReperePage(long id, String poste, String parUnite, String source, String quand) {}

    /** Un poste à choisir. */
    public record ChoixPage(String code, String libelle) {}
}
