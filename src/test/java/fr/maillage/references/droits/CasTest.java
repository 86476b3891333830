package fr.maillage.references.droits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Confronte le moteur aux cas d’un dossier ({@code -Dmaillage.cas=…}). Le tableau s’imprime, chaque écart est écrit dans
 * {@code target/droits-ecarts.tsv}, et docs/droits/ecarts.md dit pourquoi ceux qui restent restent.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CasTest {
    /** Part minimale des foyers engendrés à un euro près ; sous 99 %, c’est la loi qui dit autre chose (ecarts.md). */
    private static final Map<String, Double> PLANCHERS = Map.ofEntries(
            Map.entry("af", 99.0),
            Map.entry("cf", 99.0),
            Map.entry("asf", 99.0),
            Map.entry("paje_base", 99.0),
            Map.entry("ars", 98.0),
            Map.entry("aah", 97.5),
            Map.entry("aspa", 99.0),
            Map.entry("asi", 99.0),
            Map.entry("aide_logement", 95.4),
            Map.entry("aide_logement avant arrondi", 95.4),
            Map.entry("rsa", 99.0),
            Map.entry("ppa", 98.8),
            Map.entry("css_participation_forfaitaire", 96.8));

    /** Part minimale des foyers à un euro près, ou dont l’écart a reçu une raison prouvée ou nommée par son texte. */
    private static final double EXPLIQUES = 99.8;

    @Test
    void les_cas_du_dossier_sont_retrouves() throws IOException {
        Path dossier = RapportDesCas.dossier();
        assumeTrue(
                Files.isDirectory(dossier),
                "Essai non fait : le dossier de cas « %s » n’existe pas (réglage -Dmaillage.cas).".formatted(dossier));
        var rapport = RapportDesCas.de(dossier);
        rapport.imprimer(System.out, true);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/droits-ecarts.tsv"), rapport.ecarts);
        var groupes = rapport.groupes(cle -> cle.contains("engendré") ? cle.split(" \\| ")[0] : "");
        PLANCHERS.forEach((mesure, plancher) -> {
            var ligne = groupes.get(mesure);
            if (ligne == null) return;
            assertThat(100.0 * ligne.euro / ligne.n)
                    .as("%s, foyers engendrés à un euro près (écarts : target/droits-ecarts.tsv)", mesure)
                    .isGreaterThanOrEqualTo(plancher);
            assertThat(100.0 * (ligne.euro + ligne.expliques) / ligne.n)
                    .as("%s, foyers engendrés à un euro près ou expliqués", mesure)
                    .isGreaterThanOrEqualTo(EXPLIQUES);
        });
    }
}
