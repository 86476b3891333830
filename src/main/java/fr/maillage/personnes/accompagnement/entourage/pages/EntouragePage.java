package fr.maillage.personnes.accompagnement.entourage.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** L’entourage d’un foyer : deux dessins, chacun doublé de son tableau. */
public record EntouragePage(
        DossierVu dossier,
        boolean ecrit,
        String ecoCarte,
        String generationsDessinees,
        List<Ligne> lignes,
        List<Rangee> rangees,
        Map<String, String> cercles,
        Map<String, String> generations,
        Map<String, String> liens,
        String cle,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageRemplie {
    public record Ligne(
            String nom, String cercle, String generation, String lien, String codeDuLien, String dit, String href) {}

    public record Rangee(String generation, String noms) {}

    public String adresse() {
        return dossier.href() + "/entourage";
    }
}
