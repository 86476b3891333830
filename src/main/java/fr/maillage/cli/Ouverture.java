package fr.maillage.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Ouvre la maison, dit son adresse, et reste jusqu’à ce qu’on la ferme. */
final class Ouverture {
    private Ouverture() {}

    static int ouvrir(Class<?> application, PrintStream sortie) {
        sortie.println("Maillage s’ouvre…");
        var fermeture = new CountDownLatch(1);
        var maison = demarrer(application);
        maison.addApplicationListener((ContextClosedEvent _) -> {
            sortie.println("\nMaillage se ferme…");
            fermeture.countDown();
        });
        SpringApplication.getShutdownHandlers()
                .add(() -> sortie.println("Maillage est fermée. Les données sont gardées."));
        maison.getBeanProvider(Bienvenue.class).ifAvailable(bienvenue -> bienvenue.annoncer(sortie));
        sortie.println("\nCtrl-C ferme la maison.");
        attendre(fermeture);
        return 0;
    }

    static ConfigurableApplicationContext demarrer(Class<?> application) {
        try {
            return new SpringApplicationBuilder(application)
                    .listeners(new PortVerifie())
                    .run();
        } catch (PortInUseException pris) {
            throw new Empechement(OccupantDuPort.phrase(pris.getPort()), pris);
        }
    }

    private static void attendre(CountDownLatch fermeture) {
        try {
            fermeture.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Regarde le port avant d’ouvrir la base : le refus vient en une seconde, pas en dix. */
    private static final class PortVerifie
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent evenement) {
            Environment reglages = evenement.getEnvironment();
            int port = port(reglages.getProperty("server.port", "8749"));
            String adresse = reglages.getProperty("server.address", "127.0.0.1");
            try (var prise = new ServerSocket()) {
                prise.setReuseAddress(true);
                prise.bind(new InetSocketAddress(InetAddress.getByName(adresse), port));
            } catch (IOException refus) {
                throw new Empechement(OccupantDuPort.phrase(port), refus);
            }
        }

        private static int port(String valeur) {
            if (!valeur.matches("\\d{1,5}") || Integer.parseInt(valeur) > 65535) {
                throw new Empechement("""
                        MAILLAGE_PORT vaut « %s » : un port est un nombre de 1 à 65535.
                        Exemple : MAILLAGE_PORT=8750 ./maillage""".formatted(valeur));
            }
            return Integer.parseInt(valeur);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 10;
        }
    }
}
