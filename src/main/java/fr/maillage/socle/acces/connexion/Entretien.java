package fr.maillage.socle.acces.connexion;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Le ménage de la porte d’entrée : les sessions finies s’effacent. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Entretien {
    private final JdbcSessions sessions;

    Entretien(JdbcSessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void effacerLesSessionsFinies() {
        sessions.purger();
    }
}
