package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.ElementAPartager;
import fr.maillage.socle.acces.Quand;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les synthèses partagées des entretiens : jamais les notes professionnelles, ni les observations d’une visite. */
@Component
class SynthesesAPartager implements ElementAPartager {
    private static final int AU_PLUS = 12;

    private final JdbcInterventions interventions;

    SynthesesAPartager(JdbcInterventions interventions) {
        this.interventions = interventions;
    }

    @Override
    public int rang() {
        return 20;
    }

    @Override
    public String libelle() {
        return "Synthèses partagées des entretiens";
    }

    @Override
    public List<Ligne> lignes(DossierVu dossier) {
        return interventions.duDossier(dossier.id(), AU_PLUS).stream()
                .filter(i -> !i.valeur("synthese").isEmpty())
                .map(i -> new Ligne(
                        "entretien-" + i.id(),
                        i.genre().libelle() + " du " + Quand.jour(i.jour()),
                        i.valeur("synthese")))
                .toList();
    }
}
