package fr.maillage.references.estimation;

import fr.maillage.cli.Mesure;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.MoteurDeDroits;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Mois;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Les mesures du moteur de droits, à côté de ce que la loi calculée par OpenFisca demande sur deux cœurs. */
@Configuration(proxyBeanMethods = false)
class BancDesDroits {
    private static final YearMonth MOIS = YearMonth.of(2026, 6);
    private static final int LOT = 200_000;

    @Bean
    Mesure droitsPremiereDemande() {
        return new Lot(
                "Droits : 200 000 foyers, première demande, sans explication",
                1.0,
                LOT,
                "7 250",
                MoteurDeDroits::montants);
    }

    @Bean
    Mesure droitsRegimeEtabli() {
        return new Lot(
                "Droits : 20 000 foyers, régime établi, sans explication",
                1.0,
                LOT / 10,
                "880",
                MoteurDeDroits::montantsEtablis);
    }

    @Bean
    Mesure droitsAvecExplication() {
        return new UnFoyer();
    }

    interface Calcul {
        long[] montants(MoteurDeDroits moteur, Foyer foyer, YearMonth mois);
    }

    /** Un lot calculé sur tous les cœurs, trois fois après deux tours de chauffe ; le meilleur des trois. */
    record Lot(String nom, double cible, int nombre, String pair, Calcul calcul) implements Mesure {
        @Override
        public String unite() {
            return "s";
        }

        @Override
        public double mesurer(Consumer<String> suivi) {
            var moteur = new MoteurDeDroits(Baremes.duProduit());
            Foyer[] foyers = new FoyersFictifs(20_260_601, Mois.rang(MOIS))
                    .plusieurs(10_000)
                    .toArray(Foyer[]::new);
            double meilleur = Double.MAX_VALUE;
            for (int tour = 0; tour < 5; tour++) {
                double duree = tour(moteur, foyers);
                if (tour >= 2) meilleur = Math.min(meilleur, duree);
            }
            suivi.accept(String.format(
                    Locale.FRANCE, "%,.0f foyers par seconde (OpenFisca, même machine : %s)", nombre / meilleur, pair));
            return meilleur;
        }

        private double tour(MoteurDeDroits moteur, Foyer[] foyers) {
            long debut = System.nanoTime();
            long somme = IntStream.range(0, nombre)
                    .parallel()
                    .mapToLong(i -> Arrays.stream(calcul.montants(moteur, foyers[i % foyers.length], MOIS))
                            .sum())
                    .sum();
            if (somme <= 0) throw new IllegalStateException("Aucun droit n’a été calculé.");
            return (System.nanoTime() - debut) / 1e9;
        }
    }

    /** Un foyer à la fois, avec tout le raisonnement. */
    record UnFoyer() implements Mesure {
        @Override
        public String nom() {
            return "Droits : un foyer expliqué, p95";
        }

        @Override
        public double cible() {
            return 5;
        }

        @Override
        public String unite() {
            return "ms";
        }

        @Override
        public double mesurer(Consumer<String> suivi) {
            var moteur = new MoteurDeDroits(Baremes.duProduit());
            List<Foyer> foyers = new FoyersFictifs(7, Mois.rang(MOIS)).plusieurs(4_000);
            foyers.forEach(foyer -> moteur.estimer(foyer, MOIS));
            double[] durees = foyers.stream()
                    .mapToDouble(foyer -> duree(moteur, foyer))
                    .sorted()
                    .toArray();
            suivi.accept(String.format(
                    Locale.FRANCE,
                    "médiane %.3f ms (OpenFisca, même machine : 460 ms, sans explication)",
                    durees[durees.length / 2]));
            return durees[durees.length * 95 / 100];
        }

        private static double duree(MoteurDeDroits moteur, Foyer foyer) {
            long debut = System.nanoTime();
            moteur.estimer(foyer, MOIS);
            return (System.nanoTime() - debut) / 1e6;
        }
    }
}
