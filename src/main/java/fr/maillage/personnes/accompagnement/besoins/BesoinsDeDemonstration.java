package fr.maillage.personnes.accompagnement.besoins;

import fr.maillage.personnes.accompagnement.EpisodeDeDemonstration;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class BesoinsDeDemonstration implements EpisodeDeDemonstration {
    private final JdbcBesoins besoins;

    BesoinsDeDemonstration(JdbcBesoins besoins) {
        this.besoins = besoins;
    }

    @Override
    public int rang() {
        return 15;
    }

    @Override
    public boolean dejaRaconte(long dossier) {
        return !besoins.duDossier(dossier).isEmpty();
    }

    @Override
    public void raconter(Famille famille) {
        for (var episode : famille.episodes("besoins")) {
            var valeurs = new LinkedHashMap<>(Besoin.lire(episode.valeurs(), ""));
            valeurs.put("repereLe", famille.jour(episode).toString());
            besoins.ajouter(famille.dossier(), UUID.randomUUID(), valeurs, famille.jour(episode), famille.agent());
        }
    }
}
