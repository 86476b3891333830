package fr.maillage.personnes.accompagnement.entourage;

import fr.maillage.personnes.accompagnement.EpisodeDeDemonstration;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class EntourageDeDemonstration implements EpisodeDeDemonstration {
    private final JdbcProches proches;

    EntourageDeDemonstration(JdbcProches proches) {
        this.proches = proches;
    }

    @Override
    public int rang() {
        return 16;
    }

    @Override
    public boolean dejaRaconte(long dossier) {
        return !proches.duDossier(dossier).isEmpty();
    }

    @Override
    public void raconter(Famille famille) {
        for (var episode : famille.episodes("entourage")) {
            proches.ajouter(famille.dossier(), UUID.randomUUID(), Proche.lire(episode.valeurs()));
        }
    }
}
