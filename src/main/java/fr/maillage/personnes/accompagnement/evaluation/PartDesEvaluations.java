package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.personnes.dossiers.PartDuDossier;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les évaluations rendues à la personne : ses mots et les faits d’abord, l’analyse comme une note à relire. */
@Component
class PartDesEvaluations implements PartDuDossier {
    private final JdbcEvaluations base;

    PartDesEvaluations(JdbcEvaluations base) {
        this.base = base;
    }

    @Override
    public int rang() {
        return 20;
    }

    @Override
    public String code() {
        return "evaluations";
    }

    @Override
    public String titre() {
        return "Évaluations";
    }

    @Override
    public List<Element> elements(long dossier) {
        return base.duDossier(dossier).stream().map(PartDesEvaluations::element).toList();
    }

    private static Element element(Evaluation e) {
        var element = Element.de(e.titre(), e.jour(), null)
                .fait("Faite avec", e.agent())
                .texte("Forces et appuis", e.forces())
                .texte("Ce que la personne attend", e.attentes());
        for (var r : e.regards()) {
            if (!r.renseigne()) continue;
            String domaine = r.domaine().libelle();
            Integer niveau = r.niveau();
            Integer dit = r.dit();
            element.fait(domaine + ", sans objet", r.sansObjet() ? "oui" : "")
                    .fait(
                            domaine + ", regard professionnel",
                            niveau == null ? "" : e.grille().niveau(niveau))
                    .fait(
                            domaine + ", regard de la personne",
                            dit == null ? "" : e.grille().niveau(dit))
                    .fait(domaine + ", priorité", r.priorite())
                    .texte(domaine + ", faits", r.faits())
                    .texte(domaine + ", mots de la personne", r.paroles())
                    .note(domaine + ", analyse", r.analyse());
        }
        return element.finir();
    }
}
