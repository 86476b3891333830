package fr.maillage.personnes.accompagnement.evaluation.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Une évaluation à lire, avec la personne : ses forces d’abord, les deux regards, les trois textes de chaque domaine. */
public record EvaluationPage(
        DossierVu dossier,
        String adresse,
        String titre,
        String quand,
        boolean terminee,
        boolean ecrit,
        boolean document,
        String forces,
        String attentes,
        List<String> appuis,
        List<String> priorites,
        Graphique.@Nullable ParCategories radar,
        List<RegardPage> regards,
        String grille)
        implements Page {
    public record RegardPage(
            String domaine,
            String niveau,
            String dit,
            boolean aDiscuter,
            String priorite,
            String faits,
            String paroles,
            String analyse) {
        public boolean ecrit() {
            return !(faits + paroles + analyse).isEmpty();
        }
    }

    public List<RegardPage> ecrits() {
        return regards.stream().filter(RegardPage::ecrit).toList();
    }
}
