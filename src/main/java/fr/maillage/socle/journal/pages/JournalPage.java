package fr.maillage.socle.journal.pages;

import fr.maillage.socle.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Le journal ; sans regard, il ne s’ouvre que sur demande. */
public record JournalPage(
        @Nullable String regard,
        boolean contenu,
        Recherche recherche,
        List<Choix> actes,
        List<Choix> objets,
        List<Ligne> lignes,
        @Nullable String suite,
        @Nullable String debut,
        @Nullable String export)
        implements Page {
    /** Ce qui est cherché, tel que saisi. */
    public record Recherche(String du, String au, String nom, String acte, String objet) {
        public boolean vide() {
            return (du + au + nom + acte + objet).isEmpty();
        }
    }

    /** Un choix d’une liste. */
    public record Choix(String code, String libelle) {}

    /** Une écriture. */
    public record Ligne(
            long id,
            Instant quand,
            String nom,
            String fonction,
            String unite,
            String acte,
            String objet,
            String reference,
            String libelle,
            String motif,
            String session) {}
}
