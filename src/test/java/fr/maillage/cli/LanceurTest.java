package fr.maillage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanceurTest {
    private record Issue(int code, String paroles) {}

    @Test
    void un_port_pris_dit_par_qui_et_comment_en_choisir_un_autre() throws Exception {
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String phrase = OccupantDuPort.phrase(prise.getLocalPort());
            assertThat(phrase)
                    .contains("Le port " + prise.getLocalPort() + " est déjà pris")
                    .contains("processus " + ProcessHandle.current().pid())
                    .contains("MAILLAGE_PORT=" + (prise.getLocalPort() + 1) + " ./maillage");
        }
    }

    @Test
    void un_reglage_mal_ecrit_dit_le_fichier_et_la_ligne(@TempDir Path lieu) throws Exception {
        Path reglages = Files.writeString(lieu.resolve("r"), "# commentaire\nMAILLAGE_PORT=9000\nport: 12\n");
        var issue = lancer(Map.of("MAILLAGE_REGLAGES", reglages.toString()), "aide");
        assertThat(issue.code()).isEqualTo(2);
        assertThat(issue.paroles()).contains("ligne 3").contains("port: 12").contains("NOM=valeur");
    }

    @Test
    void sans_jdk_25_le_lanceur_dit_comment_l_obtenir(@TempDir Path lieu) throws Exception {
        Path sansJava = Files.createDirectories(lieu.resolve("bin"));
        Path lanceur = lieu.resolve("maillage");
        Files.writeString(
                lanceur,
                Files.readString(Path.of("maillage"))
                        .replace("/usr/lib/jvm/*", "/nulle/part/*")
                        .replace("/opt/", "/nulle/part/")
                        .replace("JAVA_VOULU=25", "JAVA_VOULU=99"));
        Files.writeString(lieu.resolve("pom.xml"), "<project/>");
        var issue = lancer(lanceur, Map.of("JAVA_HOME", sansJava.toString()), "demarrer");
        assertThat(issue.code()).isEqualTo(2);
        assertThat(issue.paroles())
                .contains("a besoin d'un JDK 99")
                .contains("JAVA_HOME=")
                .doesNotContain("line ");
    }

    @Test
    void chaque_verbe_de_l_atelier_a_son_aide() throws Exception {
        for (String verbe : new String[] {"tester", "eprouver", "archive", "formater"}) {
            var issue = lancer(Map.of(), verbe, "--aide");
            assertThat(issue.code()).as(verbe).isZero();
            assertThat(issue.paroles()).contains("./maillage " + verbe);
        }
    }

    private static Issue lancer(Map<String, String> reglages, String... arguments) throws Exception {
        return lancer(Path.of("maillage"), reglages, arguments);
    }

    private static Issue lancer(Path lanceur, Map<String, String> reglages, String... arguments) throws Exception {
        var commande = new ProcessBuilder("bash", lanceur.toAbsolutePath().toString());
        commande.command().addAll(java.util.List.of(arguments));
        commande.environment().putAll(reglages);
        Process processus = commande.redirectErrorStream(true).start();
        String paroles = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(processus.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Issue(processus.exitValue(), paroles);
    }
}
