package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.EpisodeDeDemonstration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class VisitesDeDemonstration implements EpisodeDeDemonstration {
    private final JdbcVisites visites;

    VisitesDeDemonstration(JdbcVisites visites) {
        this.visites = visites;
    }

    @Override
    public int rang() {
        return 22;
    }

    @Override
    public boolean dejaRaconte(long dossier) {
        return !visites.duDossier(dossier).isEmpty();
    }

    @Override
    public void raconter(Famille famille) {
        for (var episode : famille.episodes("visites")) {
            var valeurs = new LinkedHashMap<>(Visite.lire(episode.valeurs()));
            valeurs.put("jour", famille.jour(episode).toString());
            valeurs.put("annoncee", famille.jour(episode).minusDays(10).toString());
            var cle = UUID.randomUUID();
            // Un secret inventé, de la taille d’une clé : personne n’a rien à protéger ici.
            String secret = Base64.getEncoder()
                    .encodeToString(
                            (cle.toString().replace("-", "")).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            visites.annoncer(famille.dossier(), cle, valeurs, secret, famille.agent());
        }
    }
}
