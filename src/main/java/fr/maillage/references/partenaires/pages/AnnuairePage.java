package fr.maillage.references.partenaires.pages;

import fr.maillage.references.partenaires.Recherche;
import fr.maillage.references.partenaires.Trouvaille;
import fr.maillage.references.partenaires.Vocabulaires;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** L’annuaire : la recherche et ce qu’elle trouve, ou toutes les structures tant que l’on ne cherche rien. */
public record AnnuairePage(
        Recherche demande,
        String age,
        List<ErreurDeChamp> reproches,
        boolean cherche,
        List<Trouvaille> trouvailles,
        int total,
        List<Ligne> structures,
        long aVerifier,
        boolean demonstration)
        implements Page {
    /** Une structure dans la liste. */
    public record Ligne(
            String nom,
            String href,
            String type,
            String commune,
            String telephone,
            String miseAJour,
            boolean aVerifier) {}

    public Map<String, Map<String, String>> besoins() {
        return Vocabulaires.besoins();
    }

    public Map<String, String> publics() {
        return Vocabulaires.publics();
    }

    public String famille(String code) {
        return Vocabulaires.besoin(code);
    }

    @Override
    public int statut() {
        return reproches.isEmpty() ? 200 : 422;
    }
}
