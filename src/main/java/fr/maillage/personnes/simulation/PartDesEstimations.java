package fr.maillage.personnes.simulation;

import fr.maillage.personnes.dossiers.PartDuDossier;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les réponses données pour estimer les droits, et les estimations gardées. */
@Component
class PartDesEstimations implements PartDuDossier {
    private final JdbcReponses reponses;
    private final JdbcEstimations estimations;

    PartDesEstimations(JdbcReponses reponses, JdbcEstimations estimations) {
        this.reponses = reponses;
        this.estimations = estimations;
    }

    @Override
    public int rang() {
        return 65;
    }

    @Override
    public String code() {
        return "estimations";
    }

    @Override
    public String titre() {
        return "Droits estimés";
    }

    @Override
    public List<Element> elements(long dossier) {
        var elements = new ArrayList<Element>();
        for (var r : reponses.lire(dossier)) {
            elements.add(Element.de("Réponse pour estimer des droits", r.le(), r.personne())
                    .fait(Mots.libelle(r.champ()), Mots.valeur(r.champ(), r.valeur()))
                    .finir());
        }
        for (var abregee : estimations.duDossier(dossier)) {
            var element = Element.de("Estimation de droits", abregee.le(), null).fait("Par", abregee.agent());
            estimations
                    .trouver(dossier, abregee.id())
                    .ifPresent(g -> g.contenu()
                            .lignes()
                            .forEach(l -> element.fait(
                                    l.nom(), l.rubrique() + (l.montant().isEmpty() ? "" : ", " + l.montant()))));
            elements.add(element.finir());
        }
        return elements;
    }
}
