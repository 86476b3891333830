package fr.maillage.personnes.budget.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Le compte du foyer, jour après jour, pendant un mois. */
public record CalendrierPage(
        DossierVu dossier,
        String ici,
        String adresse,
        String titre,
        String mois,
        String feuille,
        Lien avant,
        Lien apres,
        String annonce,
        boolean alerte,
        String depart,
        boolean sansSolde,
        String dessin,
        List<JourPage> jours,
        List<String> sansJour,
        List<String> aPrevoir)
        implements Page {

    /** @param mouvements ce qui entre ou sort ce jour-là */
    public record JourPage(
            String quand, List<MouvementPage> mouvements, String auFil, String soir, boolean decouvert) {}

    /** Une somme qui entre ou qui sort. */
    public record MouvementPage(String libelle, String montant) {}
}
