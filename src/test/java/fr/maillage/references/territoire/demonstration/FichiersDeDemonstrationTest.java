package fr.maillage.references.territoire.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Les chiffres de démonstration tiennent dans de petits fichiers, et se lisent comme un seul. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FichiersDeDemonstrationTest {
    private static final long MEGAOCTET = 1_000_000;

    @TempDir
    Path dossier;

    @Test
    void un_long_texte_se_coupe_entre_deux_lignes_sans_en_perdre() throws IOException {
        var hasard = new Random(49);
        var ecrites = new ArrayList<String>();
        try (var ecriture = new FichiersDeDemonstration.Ecriture(dossier)) {
            for (int i = 0; i < 60_000; i++) {
                String ligne = "COMMUNE;%05d;;%d;%d".formatted(i, hasard.nextLong(), hasard.nextLong());
                ecrites.add(ligne);
                ecriture.write(ligne + "\n");
            }
        }
        List<String> relues = new ArrayList<>();
        try (Stream<Path> fichiers = Files.list(dossier)) {
            for (Path fichier : fichiers.sorted().toList()) {
                assertThat(Files.size(fichier)).isLessThan(MEGAOCTET);
                relues.addAll(lignes(fichier));
            }
        }
        assertThat(relues.getFirst()).startsWith("#");
        assertThat(relues.subList(1, relues.size())).isEqualTo(ecrites);
    }

    @Test
    void ce_que_la_maison_apporte_tient_en_fichiers_de_moins_d_un_megaoctet() throws IOException {
        Path apportes = Path.of("src/main/resources/fr/maillage/references/territoire");
        try (Stream<Path> fichiers = Files.walk(apportes)) {
            assertThat(fichiers.filter(Files::isRegularFile)
                            .filter(f -> f.toFile().length() >= MEGAOCTET))
                    .isEmpty();
        }
        try (BufferedReader lecteur = FichiersDeDemonstration.lire()) {
            assertThat(lecteur.lines().filter(l -> l.startsWith("lot;"))).hasSizeGreaterThan(20);
        }
    }

    private static List<String> lignes(Path fichier) throws IOException {
        try (var flux = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(fichier)), StandardCharsets.UTF_8))) {
            return flux.lines().toList();
        }
    }
}
