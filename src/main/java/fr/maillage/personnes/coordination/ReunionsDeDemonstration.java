package fr.maillage.personnes.coordination;

import fr.maillage.personnes.accompagnement.EpisodeDeDemonstration;
import fr.maillage.socle.acces.Profession;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Une réunion de synthèse déjà tenue, son invité et son plan, dans l’histoire d’une des familles inventées. */
@Component
class ReunionsDeDemonstration implements EpisodeDeDemonstration {
    private static final int AVANT = 10;
    private static final int APRES = 90;

    private final JdbcReunions reunions;
    private final JdbcPlan plan;

    ReunionsDeDemonstration(JdbcReunions reunions, JdbcPlan plan) {
        this.reunions = reunions;
        this.plan = plan;
    }

    @Override
    public int rang() {
        return 60;
    }

    @Override
    public boolean dejaRaconte(long dossier) {
        return !reunions.duDossier(dossier).isEmpty();
    }

    @Override
    public void raconter(Famille famille) {
        for (var episode : famille.episodes("reunions")) raconter(famille, episode);
    }

    private void raconter(Famille famille, Episode episode) {
        var jour = famille.jour(episode);
        var contenu = new LinkedHashMap<String, String>();
        contenu.put(Reunion.OBJET, episode.valeur("objet"));
        contenu.put(Reunion.LIEU, episode.valeur("lieu"));
        long id = reunions.creer(
                        UUID.randomUUID(),
                        new JdbcReunions.Nouvelle(
                                famille.dossier(),
                                famille.organisation(),
                                reunions.titulaire(famille.dossier()),
                                jour,
                                Fondement.ACCORD,
                                jour.minusDays(AVANT),
                                "ORAL",
                                contenu,
                                famille.agent()))
                .orElseThrow();
        reunions.inviter(new JdbcReunions.NouvelInvite(
                id,
                famille.dossier(),
                null,
                episode.valeur("invite"),
                Profession.valueOf(episode.valeur("profession")),
                episode.valeur("structure"),
                episode.valeur("pourquoi"),
                false,
                jour.plusDays(APRES)));
        contenu.put(Reunion.ECHANGES, episode.valeur("echanges"));
        contenu.put(Reunion.AVIS, episode.valeur("avis"));
        reunions.rendreCompte(id, jour, contenu);
        for (int n = 1; !episode.valeur("decision-" + n).isEmpty(); n++) {
            plan.decider(
                    id,
                    famille.dossier(),
                    episode.valeur("decision-" + n),
                    episode.valeur("qui-" + n),
                    jour.plusDays(Long.parseLong(episode.valeur("dans-" + n))));
        }
    }
}
