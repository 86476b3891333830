package fr.maillage.socle.acces.banc;

import fr.maillage.cli.Geste;
import fr.maillage.cli.Mesure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;

/** La maison à la taille d’un département : 3 000 comptes, 300 agents à la fois. */
@Configuration(proxyBeanMethods = false)
@Lazy
class MesuresDesAcces {
    private static final int COMPTES = 3000;
    private static final int SESSIONS = 300;

    @Bean
    @Order(60)
    Mesure connexionAvecTroisMilleComptes() {
        return new Geste("Accès : connexion, 3 000 comptes, 10 agents à la fois, p95", 1500, "ms", suivi -> {
            try (var maison = new MaisonPeuplee(COMPTES, suivi)) {
                maison.connecter(10, 1);
                return maison.connecter(SESSIONS, 10);
            }
        });
    }

    @Bean
    @Order(61)
    Mesure accueilATroisCentsSessions() {
        return new Geste("Accès : accueil, 300 sessions simultanées, p95", 1000, "ms", suivi -> {
            try (var maison = new MaisonPeuplee(COMPTES, suivi)) {
                maison.connecter(SESSIONS, 10);
                maison.lire("/", SESSIONS, 1);
                return maison.lire("/", SESSIONS, 10);
            }
        });
    }
}
