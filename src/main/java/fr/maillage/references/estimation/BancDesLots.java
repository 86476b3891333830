package fr.maillage.references.estimation;

import fr.maillage.cli.Mesure;
import fr.maillage.references.estimation.lots.DemandeDeLot;
import fr.maillage.references.estimation.lots.LotDeFoyers;
import fr.maillage.references.estimation.lots.ReglesDeLot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** De bout en bout, d’un fichier à un fichier : lire, calculer la première demande, écrire. Cible : 60 000 foyers par seconde, un gibioctet de tas. */
@Configuration(proxyBeanMethods = false)
class BancDesLots {
    private static final YearMonth MOIS = YearMonth.of(2026, 6);
    private static final int FOYERS = 500_000;
    private static final double SECONDES = FOYERS / 60_000.0;

    @Bean
    Mesure droitsDUnCsv() {
        return new Duree("Droits : 500 000 foyers, d’un CSV à un CSV", ".csv");
    }

    @Bean
    Mesure droitsDUnParquet() {
        return new Duree("Droits : 500 000 foyers, d’un Parquet à un Parquet", ".parquet");
    }

    @Bean
    Mesure tasDUnLot() {
        return new Tas();
    }

    /** Le meilleur de deux tours, après un tour de chauffe. */
    record Duree(String nom, String genre) implements Mesure {
        @Override
        public double cible() {
            return SECONDES;
        }

        @Override
        public String unite() {
            return "s";
        }

        @Override
        public double mesurer(Consumer<String> suivi) {
            return avecFichier(genre, (entree, sortie) -> {
                double meilleur = Double.MAX_VALUE;
                for (int tour = 0; tour < 3; tour++) {
                    double duree = lot(entree, sortie);
                    if (tour > 0) meilleur = Math.min(meilleur, duree);
                }
                suivi.accept(String.format(
                        Locale.FRANCE,
                        "%,.0f foyers par seconde (OpenFisca, même machine, sans lire ni écrire : 7 250)",
                        FOYERS / meilleur));
                return meilleur;
            });
        }
    }

    /** Le plus que le tas a tenu pendant le lot. */
    record Tas() implements Mesure {
        @Override
        public String nom() {
            return "Droits : 500 000 foyers, d’un Parquet à un Parquet, tas";
        }

        @Override
        public double cible() {
            return 1_024;
        }

        @Override
        public String unite() {
            return "Mio";
        }

        @Override
        public double mesurer(Consumer<String> suivi) {
            return avecFichier(".parquet", (entree, sortie) -> {
                List<MemoryPoolMXBean> tas = ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
                tas.forEach(MemoryPoolMXBean::resetPeakUsage);
                lot(entree, sortie);
                suivi.accept("tas au plus %d Mio dans cette JVM (OpenFisca, même machine : 10,5 Go)"
                        .formatted(Runtime.getRuntime().maxMemory() >> 20));
                return tas.stream()
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        / 1_048_576.0;
            });
        }
    }

    interface Essai {
        double mesurer(Path entree, Path sortie);
    }

    private static double lot(Path entree, Path sortie) {
        var muet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        long debut = System.nanoTime();
        try {
            var compte = new LotDeFoyers(muet, muet)
                    .calculer(new DemandeDeLot(
                            entree.toString(), sortie.toString(), new ReglesDeLot(MOIS, false, ""), Optional.empty()));
            if (compte.foyers() != FOYERS || compte.fautes() > 0)
                throw new IllegalStateException("Le lot a rendu " + compte);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
        return (System.nanoTime() - debut) / 1e9;
    }

    private static double avecFichier(String genre, Essai essai) {
        try {
            Path dossier = Files.createTempDirectory("maillage-banc-");
            try {
                Path csv = dossier.resolve("foyers.csv");
                LignesFictives.ecrire(csv, FOYERS, MOIS);
                Path entree = genre.equals(".csv") ? csv : enParquet(csv);
                return essai.mesurer(entree, dossier.resolve("droits" + genre));
            } finally {
                try (Stream<Path> restes = Files.walk(dossier)) {
                    for (Path reste : restes.sorted(Comparator.reverseOrder()).toList()) Files.delete(reste);
                }
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    /** Avec de vrais types : des dates, des nombres. */
    private static Path enParquet(Path csv) throws IOException {
        Path parquet = csv.resolveSibling("foyers.parquet");
        try (var base = DriverManager.getConnection("jdbc:duckdb:");
                var demande = base.createStatement()) {
            demande.execute("set memory_limit = '256MB'");
            demande.execute("copy (select * from read_csv('%s', delim = ';', header = true)) to '%s' (format parquet)"
                    .formatted(csv, parquet));
        } catch (SQLException panne) {
            throw new IOException(panne);
        }
        return parquet;
    }
}
