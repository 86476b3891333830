package fr.maillage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;

/** Ce que la maison promet à qui l’ouvre : le temps de s’ouvrir, de montrer sa porte, et la mémoire qu’elle prend. */
@Configuration(proxyBeanMethods = false)
@Lazy
class MesuresDOuverture {
    private static final List<String> PAGES = List.of(
            "/",
            "/territoires/commune/49007",
            "/territoires/commune/49099",
            "/",
            "/territoires/commune/49023",
            "/territoires/departement/49",
            "/territoires/comparer",
            "/territoires/commune/49328",
            "/territoires/epci/244900015",
            "/territoires/indicateurs");

    @Bean
    @Order(1)
    Mesure premiereOuverture() {
        return new Geste(
                "Première ouverture, de rien à la page de connexion",
                60,
                "s",
                _ -> ailleurs(donnees -> {
                    try (var maison = MaisonLancee.ailleurs(donnees)) {
                        return maison.secondes();
                    }
                }));
    }

    @Bean
    @Order(2)
    Mesure ouvertureSuivante() {
        return new Geste(
                "Ouverture suivante, médiane de trois",
                8,
                "s",
                _ -> ailleurs(donnees -> {
                    MaisonLancee.ailleurs(donnees).close();
                    double[] temps = new double[3];
                    for (int i = 0; i < temps.length; i++) {
                        try (var maison = MaisonLancee.ailleurs(donnees)) {
                            temps[i] = maison.secondes();
                        }
                    }
                    Arrays.sort(temps);
                    return temps[1];
                }));
    }

    @Bean
    @Order(3)
    Mesure pageDeConnexion() {
        return new Geste(
                "Page de connexion, p95",
                25,
                "ms",
                _ -> ailleurs(donnees -> {
                    try (var maison = MaisonLancee.ailleurs(donnees)) {
                        for (int i = 0; i < 300; i++) maison.lire("/connexion");
                        double[] temps = new double[300];
                        for (int i = 0; i < temps.length; i++) {
                            long debut = System.nanoTime();
                            maison.lire("/connexion");
                            temps[i] = (System.nanoTime() - debut) / 1e6;
                        }
                        Arrays.sort(temps);
                        return temps[284];
                    }
                }));
    }

    @Bean
    @Order(4)
    Mesure memoire() {
        return new Geste(
                "Mémoire résidente, PostgreSQL compris, après 1 000 pages",
                1024,
                "Mio",
                suivi -> ailleurs(donnees -> {
                    try (var maison = MaisonLancee.ailleurs(donnees)) {
                        var lecteurs = new Lecteurs(maison.adresse());
                        suivi.accept("à l’ouverture : " + maison.memoireResidente() / 1024 + " Mio");
                        lecteurs.connecter(List.of("ines"), 1);
                        lecteurs.lire(PAGES, 1, 1000);
                        return maison.memoireResidente() / 1024.0;
                    }
                }));
    }

    private static double ailleurs(ToDoubleFunction<Path> geste) {
        try {
            Path donnees = Files.createTempDirectory("maillage-banc");
            try {
                return geste.applyAsDouble(donnees);
            } finally {
                try (var chemins = Files.walk(donnees)) {
                    for (Path chemin : chemins.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(chemin);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
