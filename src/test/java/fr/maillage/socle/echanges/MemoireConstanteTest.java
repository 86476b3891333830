package fr.maillage.socle.echanges;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.echanges.lecture.FichierRecu;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemoireConstanteTest {

    private static final int LIGNES = 1_200_000;
    private static final String SUITE =
            ";Une commune au nom assez long;12,5;1 234;s;;0.123456789;-13,6;154508;9;8;7;6;5;4;3;2;1;".repeat(2)
                    + "49,0;50,1;51,2\n";

    @TempDir
    Path repertoire;

    @Test
    void deux_cents_megaoctets_se_lisent_dans_une_petite_memoire() throws Exception {
        Path fichier = ecrire(repertoire.resolve("grand.csv"));
        assertThat(Files.size(fichier)).isGreaterThan(200L << 20);
        Process lecture = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lecture.class.getName(),
                        fichier.toString())
                .redirectErrorStream(true)
                .start();
        String sortie = new String(lecture.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(lecture.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(sortie.strip()).endsWith(LIGNES + " lignes");
    }

    private static Path ecrire(Path fichier) throws IOException {
        try (BufferedWriter sortie = Files.newBufferedWriter(fichier)) {
            StringBuilder entete = new StringBuilder("code");
            SUITE.chars().filter(c -> c == ';').forEach(c -> entete.append(";c").append(entete.length()));
            sortie.append(entete).append('\n');
            for (int i = 0; i < LIGNES; i++) {
                sortie.write(Integer.toString(1_000_000 + i));
                sortie.write(SUITE);
            }
        }
        return fichier;
    }

    /** Lancée à part, avec peu de mémoire. */
    static final class Lecture {

        private Lecture() {}

        public static void main(String[] chemins) {
            long[] lignes = new long[1];
            try (FichierRecu fichier = FichierRecu.ouvrir(Path.of(chemins[0]));
                    var feuille = fichier.lire()) {
                feuille.parcourir(ligne -> lignes[0]++);
            }
            System.out.println(lignes[0] + " lignes");
        }
    }
}
