package fr.maillage.socle.taches;

import fr.maillage.socle.base.Bassins;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ceux qui font les travaux sur ce nœud : ils prennent dans la file commune, et donnent signe de vie tant qu’ils travaillent. */
@Component
@ConditionalOnProperty(name = "maillage.ligne-de-commande", havingValue = "false", matchIfMissing = true)
class Ouvriers implements SmartLifecycle {
    private static final Logger JOURNAL = LoggerFactory.getLogger(Ouvriers.class);

    private final JdbcTaches taches;
    private final TachesProperties reglages;
    private final ObjectProvider<Travail> travaux;
    private final String noeud = UUID.randomUUID().toString();
    private final Semaphore reveil = new Semaphore(0);
    private final Set<Execution> enCours = ConcurrentHashMap.newKeySet();
    private Optional<ExecutorService> ouvriers = Optional.empty();
    private Optional<ScheduledExecutorService> veilleur = Optional.empty();
    private volatile boolean ouvert;

    Ouvriers(JdbcTaches taches, TachesProperties reglages, ObjectProvider<Travail> travaux) {
        this.taches = taches;
        this.reglages = reglages;
        this.travaux = travaux;
    }

    @Override
    public void start() {
        ouvert = true;
        Map<String, Travail> genres = new ConcurrentHashMap<>();
        travaux.forEach(travail -> genres.put(travail.genre(), travail));
        var equipe = Executors.newFixedThreadPool(
                reglages.ouvriers(),
                Thread.ofPlatform().name("ouvrier-", 1).daemon().factory());
        for (int i = 0; i < reglages.ouvriers(); i++) equipe.submit(() -> Bassins.pourUnTravail(() -> boucle(genres)));
        ouvriers = Optional.of(equipe);
        var ronde = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("veilleur-des-taches").daemon().factory());
        long quart = Math.max(50, reglages.bail().toMillis() / 4);
        ronde.scheduleWithFixedDelay(this::donnerSigneDeVie, quart, quart, TimeUnit.MILLISECONDS);
        ronde.scheduleWithFixedDelay(this::purger, 1, 24 * 60, TimeUnit.MINUTES);
        veilleur = Optional.of(ronde);
    }

    void reveiller() {
        reveil.release();
    }

    private void boucle(Map<String, Travail> genres) {
        while (ouvert) {
            try {
                var prise = taches.prendre(noeud, genres.keySet(), reglages.bail());
                if (prise.isPresent()) {
                    faire(genres, prise.get());
                } else if (reveil.tryAcquire(reglages.ronde().toMillis(), TimeUnit.MILLISECONDS)) {
                    reveil.drainPermits();
                }
            } catch (InterruptedException fermeture) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException baseIndisponible) {
                JOURNAL.error("La file des travaux ne répond pas ; nouvel essai bientôt.", baseIndisponible);
                patienter();
            }
        }
    }

    private void faire(Map<String, Travail> genres, JdbcTaches.Prise prise) {
        var travail = genres.get(prise.genre());
        if (travail == null) return;
        var execution = new Execution(taches, prise, noeud, () -> !ouvert);
        enCours.add(execution);
        try {
            if (prise.essai() > reglages.essais()) execution.renoncer(reglages.essais());
            else execution.faire(travail);
        } finally {
            enCours.remove(execution);
        }
    }

    private void donnerSigneDeVie() {
        for (var execution : enCours) {
            try {
                execution.prolonger(reglages.bail());
            } catch (RuntimeException baseIndisponible) {
                JOURNAL.warn("Le bail d’un travail n’a pas pu être prolongé.", baseIndisponible);
            }
        }
    }

    private void purger() {
        try {
            int oubliees = taches.purger(reglages.conservation());
            if (oubliees > 0) JOURNAL.info("{} travaux finis depuis longtemps ont été oubliés.", oubliees);
        } catch (RuntimeException baseIndisponible) {
            JOURNAL.warn("Les vieux travaux n’ont pas pu être oubliés.", baseIndisponible);
        }
    }

    private static void patienter() {
        try {
            Thread.sleep(2000);
        } catch (InterruptedException fermeture) {
            Thread.currentThread().interrupt();
        }
    }

    /** Laisse dix secondes aux travaux pour s’arrêter à leur prochain pas ; au-delà, leur bail expirera. */
    @Override
    public void stop() {
        ouvert = false;
        reveil.release(reglages.ouvriers());
        veilleur.ifPresent(ScheduledExecutorService::shutdownNow);
        ouvriers.ifPresent(equipe -> {
            equipe.shutdown();
            try {
                if (!equipe.awaitTermination(10, TimeUnit.SECONDS)) equipe.shutdownNow();
            } catch (InterruptedException fermeture) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return ouvert;
    }
}
