package fr.maillage.personnes.accompagnement.besoins.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Les besoins d’un foyer, ce qui attend d’abord, à côté des deux regards de la dernière évaluation. */
public record BesoinsPage(DossierVu dossier, boolean ecrit, boolean document, List<Ligne> besoins, String resume)
        implements Page {
    public record Ligne(
            String domaine,
            String regards,
            String dit,
            String observe,
            String urgence,
            String tonDUrgence,
            String priorite,
            String etat,
            String ton,
            String suite,
            String precision,
            String href) {}

    public String adresse() {
        return dossier.href() + "/besoins";
    }
}
