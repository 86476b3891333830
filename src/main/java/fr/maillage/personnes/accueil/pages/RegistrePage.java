package fr.maillage.personnes.accueil.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Le registre de permanence d’une période, sans identité. */
public record RegistrePage(String du, String au, String message, boolean coupe, List<Ligne> lignes, List<Compte> motifs)
        implements Page {
    /** Un passage. */
    public record Ligne(
            String numero,
            String href,
            String lieu,
            String motifs,
            String commune,
            String age,
            String urgence,
            String ton,
            String reponses,
            String orientation) {}

    /** Combien de fois un motif a été dit. */
    public record Compte(String motif, long fois) {}

    public long leMax() {
        return motifs.isEmpty() ? 1 : motifs.getFirst().fois();
    }
}
