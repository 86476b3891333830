package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.personnes.accompagnement.DomainesDeVie;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DomainesDeLaGrille implements DomainesDeVie {
    private final TenirLaGrille grilles;
    private final JdbcEvaluations evaluations;

    DomainesDeLaGrille(TenirLaGrille grilles, JdbcEvaluations evaluations) {
        this.grilles = grilles;
        this.evaluations = evaluations;
    }

    @Override
    public Map<String, String> tous() {
        var domaines = new LinkedHashMap<String, String>();
        grilles.enVigueur(QuiTravaille.exiger().organisation())
                .domaines()
                .forEach(d -> domaines.put(d.code(), d.libelle()));
        return domaines;
    }

    @Override
    public Map<String, String> regards(long dossier) {
        var regards = new LinkedHashMap<String, String>();
        evaluations.duDossier(dossier).stream()
                .findFirst()
                .ifPresent(e -> e.regards().stream()
                        .filter(r -> r.niveau() != null || r.dit() != null)
                        .forEach(r -> regards.put(
                                r.domaine().code(),
                                "%s selon le professionnel, %s selon la personne"
                                        .formatted(
                                                EcrireLEvaluation.chiffre(r.niveau()),
                                                EcrireLEvaluation.chiffre(r.dit())))));
        return regards;
    }
}
