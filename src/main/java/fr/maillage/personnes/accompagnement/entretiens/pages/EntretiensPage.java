package fr.maillage.personnes.accompagnement.entretiens.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Ce que l’on a fait avec la personne, le plus récent d’abord, et la part de ce qui est fait « avec » elle. */
public record EntretiensPage(
        DossierVu dossier,
        boolean ecrit,
        boolean document,
        List<Ligne> lignes,
        List<Visite> visites,
        String part,
        int actes,
        List<Trimestre> trimestres)
        implements Page {
    public record Ligne(
            String quand, String titre, String precision, String objet, String synthese, String href, boolean aNote) {}

    /** Une visite à domicile annoncée, qui n’est pas encore rendue. */
    public record Visite(String quand, String objet, String href) {}

    public record Trimestre(String libelle, int avec, int aLaPlace, String part) {}

    public String adresse() {
        return dossier.href() + "/entretiens";
    }
}
