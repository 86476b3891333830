package fr.maillage.references.partenaires.pages;

import fr.maillage.socle.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Charger un annuaire, voir ce qui entre et ce qui est refusé, remettre le sien. */
public record EchangesPage(String reproche, @Nullable Rapport rapport, boolean peutExporter) implements Page {
    /** Ce qu’un fichier a donné, ou donnerait. */
    public record Rapport(String fichier, boolean fait, List<Ligne> lignes, int nombreDeRefus, List<Refus> refus) {}

    /** Les comptes d’une sorte de fiche. */
    public record Ligne(String quoi, int ajoutees, int changees, int inchangees) {}

    /** Une ligne refusée. */
    public record Refus(String ou, String nom, String raison) {}

    @Override
    public int statut() {
        return reproche.isEmpty() ? 200 : 422;
    }
}
