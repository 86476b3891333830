package fr.maillage.references.territoire.imports.pages;

import fr.maillage.socle.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Les chargements faits, les dépôts en attente, et de quoi envoyer un fichier. */
public record ImportsPage(
        List<LigneDeDepot> depots,
        List<LigneDeLot> lots,
        @Nullable String erreur) implements Page {
    /** Un fichier envoyé qui attend une décision. */
    public record LigneDeDepot(long id, String fichier, String taille, String quand, String par, String etat) {}

    /** Un chargement fait. */
    public record LigneDeLot(
            int id,
            String fichier,
            String libelle,
            String lignes,
            String contenu,
            String quand,
            String par,
            boolean annule) {}
}
