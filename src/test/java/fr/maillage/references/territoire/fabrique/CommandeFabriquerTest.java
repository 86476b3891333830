package fr.maillage.references.territoire.fabrique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.maillage.references.territoire.Territoires;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** La géographie que la maison apporte se refait, à l’identique, depuis les fichiers publics d’origine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandeFabriquerTest {
    private static final Path DONNEES = Path.of(System.getProperty("maillage.donnees-publiques", "../shared/donnees"));

    @TempDir
    Path produit;

    private final ByteArrayOutputStream erreurs = new ByteArrayOutputStream();

    @Test
    void le_code_officiel_et_ses_mouvements_redonnent_ce_que_la_maison_apporte() throws IOException {
        assumeTrue(Files.isDirectory(DONNEES.resolve("geo")), "fichiers publics absents : " + DONNEES);

        assertThat(executer(DONNEES.toString(), produit.toString())).isZero();

        for (String nom : List.of("territoires", "passages", "contours", "compositions")) {
            String chemin = "geographie/" + nom + ".csv.gz";
            try (var apporte = Territoires.class.getResourceAsStream(chemin);
                    var refait = Files.newInputStream(produit.resolve(nom + ".csv.gz"))) {
                assertThat(apporte).as(chemin).isNotNull();
                assertThat(lignes(refait)).as(nom).containsExactlyElementsOf(lignes(apporte));
            }
        }
    }

    @Test
    void un_dossier_d_origine_absent_se_dit() {
        assertThat(executer("/nulle/part", produit.toString())).isEqualTo(1);
        assertThat(erreurs.toString(StandardCharsets.UTF_8)).contains("Donnez le dossier des fichiers d’origine");
    }

    private int executer(String... arguments) {
        var muet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new CommandeFabriquer()
                .executer(List.of(arguments), muet, new PrintStream(erreurs, true, StandardCharsets.UTF_8));
    }

    private static List<String> lignes(InputStream flux) throws IOException {
        return new String(new GZIPInputStream(flux).readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
