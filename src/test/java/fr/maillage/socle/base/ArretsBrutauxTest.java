package fr.maillage.socle.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArretsBrutauxTest {
    private final Path lieu = Path.of("target/essais/arrets-brutaux").toAbsolutePath();
    private final Path donnees = lieu.resolve("bd");
    private final Path cache = Path.of(System.getProperty("user.home"), ".cache", "maillage");
    private final Random hasard = new Random(49007);
    private long derniereValidee;

    @BeforeEach
    void faire_place() throws IOException {
        effacer();
        Files.createDirectories(lieu);
    }

    @AfterEach
    void arreter_et_effacer() throws IOException {
        if (Files.exists(donnees))
            PostgresEmbarque.demarrer(donnees, cache, true).close();
        effacer();
    }

    @Test
    void cinq_arrets_brutaux_ne_perdent_aucune_ecriture_validee() throws Exception {
        campagne(5);
    }

    @Test
    @Tag("eprouver")
    void des_milliers_d_arrets_brutaux_ne_perdent_aucune_ecriture_validee() throws Exception {
        campagne(Integer.parseInt(
                Optional.ofNullable(System.getenv("MAILLAGE_EPROUVER_CYCLES")).orElse("2000")));
    }

    @Test
    void deux_processus_partagent_le_serveur_et_le_premier_parti_ne_l_arrete_pas() throws Exception {
        try (var mien = PostgresEmbarque.demarrer(donnees, cache, true)) {
            Process autre = ecrivain("repart");
            assertThat(autre.inputReader().readLine()).isEqualTo("ouvert");
            assertThat(autre.waitFor()).isZero();
            assertThat(serveurVivant()).as("le serveur que j’emploie encore").isPresent();
            try (var base =
                    DriverManager.getConnection(mien.url("postgres"), BaseDeDonnees.PROPRIETAIRE, mien.motDePasse())) {
                assertThat(base.isValid(5)).isTrue();
            }
        }
        assertThat(Files.exists(donnees.resolve("postmaster.pid"))).isFalse();
    }

    private void campagne(int cycles) throws Exception {
        for (int cycle = 0; cycle < cycles; cycle++) {
            Process ecrivain = ecrivain();
            long retrouvee = lireOuverture(ecrivain);
            assertThat(retrouvee)
                    .as("au cycle %d, dernière écriture retrouvée contre dernière validée", cycle)
                    .isGreaterThanOrEqualTo(derniereValidee);
            laisserEcrire(ecrivain);
            // Une fois sur deux, le serveur est tué avec l’application : l’ouverture suivante doit le relever.
            if (cycle % 2 == 1) serveurVivant().ifPresent(ProcessHandle::destroyForcibly);
            ecrivain.toHandle().destroyForcibly(); // garde ouverte la sortie, où restent peut-être des lignes validées
            finDeLecture(ecrivain);
            ecrivain.waitFor();
        }
        assertThat(derniereValidee).isGreaterThan(cycles);
    }

    private static long lireOuverture(Process ecrivain) throws IOException {
        String ligne = ecrivain.inputReader().readLine();
        assertThat(ligne).as("l’application ne s’est pas rouverte").startsWith("ouvert ");
        return Long.parseLong(ligne.substring("ouvert ".length()));
    }

    private void laisserEcrire(Process ecrivain) throws IOException {
        long fin =
                System.nanoTime() + Duration.ofMillis(30 + hasard.nextInt(300)).toNanos();
        do {
            noter(ecrivain.inputReader().readLine());
        } while (System.nanoTime() < fin);
    }

    private void finDeLecture(Process ecrivain) throws IOException {
        String ligne;
        while ((ligne = ecrivain.inputReader().readLine()) != null) noter(ligne);
    }

    private void noter(String ligne) {
        if (ligne != null && ligne.matches("valide \\d+")) {
            derniereValidee = Math.max(derniereValidee, Long.parseLong(ligne.substring("valide ".length())));
        }
    }

    private Process ecrivain(String... suite) throws IOException {
        var commande = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EcrivainDEssai.class.getName(),
                donnees.toString(),
                cache.toString());
        commande.command().addAll(List.of(suite));
        return commande.redirectError(lieu.resolve("ecrivain.log").toFile()).start();
    }

    private Optional<ProcessHandle> serveurVivant() throws IOException {
        Path fiche = donnees.resolve("postmaster.pid");
        if (!Files.exists(fiche)) return Optional.empty();
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(fiche).getFirst().strip()));
    }

    private void effacer() throws IOException {
        if (!Files.exists(lieu)) return;
        try (var chemins = Files.walk(lieu)) {
            for (Path chemin : chemins.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(chemin);
        }
    }
}
