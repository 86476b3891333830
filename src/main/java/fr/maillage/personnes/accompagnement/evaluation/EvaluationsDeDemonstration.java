package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.personnes.accompagnement.EpisodeDeDemonstration;
import org.springframework.stereotype.Component;

@Component
class EvaluationsDeDemonstration implements EpisodeDeDemonstration {
    private final JdbcEvaluations evaluations;
    private final TenirLaGrille grilles;

    EvaluationsDeDemonstration(JdbcEvaluations evaluations, TenirLaGrille grilles) {
        this.evaluations = evaluations;
        this.grilles = grilles;
    }

    @Override
    public int rang() {
        return 10;
    }

    @Override
    public boolean dejaRaconte(long dossier) {
        return !evaluations.duDossier(dossier).isEmpty();
    }

    @Override
    public void raconter(Famille famille) {
        var grille = grilles.enVigueur(famille.organisation());
        for (var episode : famille.episodes("evaluations")) {
            long id = evaluations.ouvrir(
                    famille.dossier(),
                    grille.id(),
                    GenreDEvaluation.valueOf(episode.valeur("genre")),
                    famille.jour(episode),
                    famille.agent());
            var ouverte = evaluations.trouver(famille.dossier(), id).orElseThrow();
            evaluations.enregistrer(ouverte, Evaluation.lire(grille, episode.valeurs(), ""), grille.domaines());
            if (!episode.valeur("terminee").isEmpty()) {
                evaluations.terminer(famille.dossier(), id, famille.jour(episode));
            }
        }
    }
}
