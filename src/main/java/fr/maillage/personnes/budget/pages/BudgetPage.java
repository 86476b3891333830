package fr.maillage.personnes.budget.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Le budget d’un foyer à une date : deux colonnes, ce qui reste, et comment chaque chiffre se calcule. */
public record BudgetPage(
        DossierVu dossier,
        String ici,
        String adresse,
        String titre,
        String sous,
        boolean modifiable,
        boolean scenario,
        List<ChiffrePage> cles,
        List<VoletLu> gauche,
        List<VoletLu> droite,
        List<RatioPage> ratios,
        List<OuverturePage> ouvertures,
        String sansConstat,
        List<ComparaisonPage> comparaisons,
        List<String> sources,
        String reperes,
        List<String> alertes,
        String observations,
        String brouillon,
        List<Lien> voisins,
        List<DatePage> historique)
        implements Page {

    /** Un volet et ses lignes, chacune au mois. */
    public record VoletLu(String libelle, String total, List<LigneLue> lignes) {}

    /** @param part de 0 à 100, des ressources */
    public record LigneLue(String libelle, String precision, String somme, String parMois, int part) {}

    /** Un nombre en grand. */
    public record ChiffrePage(String libelle, String valeur, String precision, String ton) {}

    /** Un chiffre et sa formule. */
    public record RatioPage(
            String libelle, String valeur, String formule, String calcul, String repere, boolean attention) {}

    /** Un domaine de vie que le budget ouvre. */
    public record OuverturePage(String domaine, List<String> constats) {}

    /** Une dépense à côté d’un budget de référence. */
    public record ComparaisonPage(String libelle, String depense, String repere, String ecart) {}

    /** Un budget de ce dossier, à sa date. */
    public record DatePage(
            String quand,
            String href,
            String nature,
            String reste,
            String journalier,
            String solde,
            String par,
            boolean ici) {}
}
