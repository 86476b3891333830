package fr.maillage.personnes.reprise;

import fr.maillage.cli.Empechement;
import fr.maillage.cli.Mesure;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.JdbcMesures;
import fr.maillage.personnes.dossiers.TableurInvente;
import fr.maillage.socle.acces.QuiTravaille;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Dix mille personnes reprises d’un tableur, de l’envoi au dernier dossier, pendant qu’une conseillère ouvre des dossiers. La
 * reprise mesurée est ensuite défaite : la base retrouve ce qu’elle était.
 */
@Component
@Lazy
@Order(80)
class MesureDeReprise implements Mesure {
    private static final int PERSONNES = 10_000;
    private static final double LECTEUR = 150;
    private static final long REFLEXION = 60;

    private final RecevoirUnFichier recevoir;
    private final ConduireUneReprise conduire;
    private final MenerUneReprise mener;
    private final Dossiers dossiers;
    private final JdbcMesures base;

    MesureDeReprise(
            RecevoirUnFichier recevoir,
            ConduireUneReprise conduire,
            MenerUneReprise mener,
            Dossiers dossiers,
            JdbcMesures base) {
        this.recevoir = recevoir;
        this.conduire = conduire;
        this.mener = mener;
        this.dossiers = dossiers;
        this.base = base;
    }

    @Override
    public String nom() {
        return "Import de 10 000 personnes, contrôle de doublon compris";
    }

    @Override
    public double cible() {
        return 30;
    }

    @Override
    public String unite() {
        return "s";
    }

    @Override
    public double mesurer(Consumer<String> suivi) {
        var connus = base.dossiers();
        if (connus.isEmpty())
            throw new Empechement("Aucun dossier à lire pendant l’import : peuplez d’abord la maison.");
        byte[] fichier =
                TableurInvente.ecrire(PERSONNES, System.currentTimeMillis()).getBytes(StandardCharsets.UTF_8);
        var fini = new AtomicBoolean();
        try (var fils = Executors.newSingleThreadExecutor()) {
            var lecteur = fils.submit(() -> lire(connus, fini));
            long debut = System.nanoTime();
            long reprise;
            double duree;
            try {
                reprise = importer(fichier, suivi);
                duree = (System.nanoTime() - debut) / 1e9;
            } finally {
                fini.set(true);
            }
            dire(suivi, Objects.requireNonNull(lecteur.get()));
            long retrait = System.nanoTime();
            suivi.accept("retrait : " + pour(() -> mener.defaire(reprise)) + ", "
                    + secondes((System.nanoTime() - retrait) / 1e9));
            return duree;
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("La mesure a été interrompue.", arret);
        } catch (java.util.concurrent.ExecutionException panne) {
            throw new IllegalStateException("Le lecteur n’a pas pu lire pendant l’import.", panne);
        }
    }

    private <T> T pour(java.util.function.Supplier<T> travail) {
        return QuiTravaille.pour(base.conseillere(), travail);
    }

    private long importer(byte[] fichier, Consumer<String> suivi) {
        long debut = System.nanoTime();
        long id = pour(() -> recevoir.executer(new ByteArrayInputStream(fichier), "mesure.csv"));
        suivi.accept("reçu et scellé : " + secondes((System.nanoTime() - debut) / 1e9));
        var reproches = pour(() -> conduire.decrire(
                id, conduire.exiger(id).colonnes(), "Mesure", base.conseillere().id()));
        if (!reproches.isEmpty()) throw new IllegalStateException(reproches.toString());
        long controle = System.nanoTime();
        suivi.accept(pour(() -> mener.controler(id, new AvancementMuet(_ -> {}))) + " : "
                + secondes((System.nanoTime() - controle) / 1e9));
        long chargement = System.nanoTime();
        suivi.accept(pour(() -> mener.charger(id, new AvancementMuet(_ -> {}))) + " : "
                + secondes((System.nanoTime() - chargement) / 1e9));
        return id;
    }

    /** Ouvre un dossier, réfléchit un instant, en ouvre un autre ; rend le temps de chaque ouverture, en millisecondes. */
    private List<Double> lire(List<Long> connus, AtomicBoolean fini) throws InterruptedException {
        var hasard = new Random(4);
        var temps = new ArrayList<Double>();
        while (!fini.get()) {
            long dossier = connus.get(hasard.nextInt(connus.size()));
            long debut = System.nanoTime();
            pour(() -> dossiers.foyer(dossiers.exiger(dossier)));
            temps.add((System.nanoTime() - debut) / 1e6);
            Thread.sleep(REFLEXION);
        }
        return temps;
    }

    private static void dire(Consumer<String> suivi, List<Double> temps) {
        Collections.sort(temps);
        double p95 = temps.get((int) Math.ceil(temps.size() * 0.95) - 1);
        suivi.accept(String.format(
                Locale.FRANCE,
                "pendant ce temps, ouvrir un dossier, p95 : %,.0f ms sur %d ouvertures (cible : %,.0f, %s)",
                p95,
                temps.size(),
                LECTEUR,
                p95 <= LECTEUR ? "tenu" : "manqué"));
    }

    private static String secondes(double duree) {
        return String.format(Locale.FRANCE, "%.1f s", duree);
    }
}
