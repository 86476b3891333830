package fr.maillage.personnes.dossiers.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** L’aperçu d’un dossier : qui, où, avec qui, suivi par qui, et les derniers faits. */
public record DossierPage(
        DossierVu dossier,
        String titre,
        boolean fictif,
        String motif,
        String adresse,
        boolean adresseProtegee,
        String situee,
        String etat,
        List<MembrePage> membres,
        List<MembrePage> partis,
        List<String> suivis,
        List<String> accords,
        List<Fait> faits,
        List<String> apercus,
        boolean vie)
        implements Page {
    /** Une personne du foyer. */
    public record MembrePage(
            long appartenance,
            String nom,
            String lien,
            String naissance,
            String precision,
            String href,
            boolean sortie,
            List<String> joindre) {}

    /** Un fait de la chronologie. */
    public record Fait(String quand, String libelle, String agent) {}
}
