package fr.maillage.references.territoire.imports.pages;

import fr.maillage.references.territoire.imports.Apercu;
import fr.maillage.references.territoire.imports.CompteRendu;
import fr.maillage.socle.taches.Tache;
import fr.maillage.socle.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Un fichier envoyé : ce qui y est reconnu, ce que deviennent ses colonnes, son contrôle entier, et le bouton pour charger. */
public record DepotPage(
        long id,
        String fichier,
        String precisions,
        @Nullable Apercu apercu,
        @Nullable CompteRendu compteRendu,
        @Nullable Tache travail,
        @Nullable String arret,
        @Nullable Integer annee,
        @Nullable String formatImpose,
        List<Format> formats,
        boolean refus,
        @Nullable Lien portrait)
        implements Page {
    /** Un format que l’on peut imposer. */
    public record Format(String id, String libelle) {}

    /** Où voir le résultat. */
    public record Lien(String href, String libelle) {}

    public boolean pret() {
        return travail == null && compteRendu != null && compteRendu.issue() == CompteRendu.Issue.PRET;
    }
}
