package fr.maillage.personnes.accompagnement.evaluation.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Les évaluations d’un dossier et ce qui a bougé entre la première et la dernière, domaine par domaine. */
public record EvaluationsPage(
        DossierVu dossier,
        boolean ecrit,
        List<Ligne> evaluations,
        Graphique.@Nullable ParCategories radar,
        List<EvolutionPage> evolutions,
        String depuis,
        Map<String, String> genres,
        String jour,
        List<ErreurDeChamp> erreurs)
        implements Page {
    public record Ligne(String titre, String jour, String etat, String ton, String agent, String href, String suite) {}

    public record EvolutionPage(
            String domaine, String avant, String apres, String sens, String ton, String ditAvant, String ditApres) {}

    public String adresse() {
        return dossier.href() + "/evaluations";
    }
}
