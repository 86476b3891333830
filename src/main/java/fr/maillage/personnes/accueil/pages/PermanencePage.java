package fr.maillage.personnes.accueil.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** La permanence du jour dans un lieu : qui attend, qui est reçu, qui est reparti. Des numéros, pas des noms. */
public record PermanencePage(
        List<LieuPage> lieux,
        long lieu,
        String nom,
        String jour,
        String horaires,
        List<Ligne> file,
        List<Ligne> enCours,
        List<Ligne> finis,
        int enAttente)
        implements Page {
    /** Un lieu que l’on peut choisir. */
    public record LieuPage(long id, String nom, boolean ici) {}

    /** Un passage dans la file ou le registre du jour. */
    public record Ligne(
            long id,
            String numero,
            String heure,
            String attente,
            String motifs,
            String agent,
            String urgence,
            String ton,
            String href,
            boolean ouvrable) {}
}
