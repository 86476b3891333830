package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.EpisodeDeDemonstration;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class EntretiensDeDemonstration implements EpisodeDeDemonstration {
    private final JdbcInterventions interventions;

    EntretiensDeDemonstration(JdbcInterventions interventions) {
        this.interventions = interventions;
    }

    @Override
    public int rang() {
        return 20;
    }

    @Override
    public boolean dejaRaconte(long dossier) {
        return !interventions.duDossier(dossier, 1).isEmpty();
    }

    @Override
    public void raconter(Famille famille) {
        for (var episode : famille.episodes("entretiens")) {
            var valeurs = new LinkedHashMap<>(Intervention.lire(episode.valeurs(), ""));
            valeurs.put("jour", famille.jour(episode).toString());
            interventions.ajouter(famille.dossier(), UUID.randomUUID(), valeurs, famille.agent());
        }
    }
}
