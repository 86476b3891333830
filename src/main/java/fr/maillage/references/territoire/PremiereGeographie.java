package fr.maillage.references.territoire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Au premier démarrage, installe la géographie que la maison apporte avec elle. */
@Component
@Order(10)
@org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty(
        name = "maillage.geographie.installer",
        matchIfMissing = true)
class PremiereGeographie implements ApplicationRunner {
    private final JdbcGeographie jdbc;
    private final Territoires territoires;

    PremiereGeographie(JdbcGeographie jdbc, Territoires territoires) {
        this.jdbc = jdbc;
        this.territoires = territoires;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!jdbc.vide()) return;
        jdbc.installer(lire("territoires"), lire("passages"), lire("contours"));
        territoires.oublier();
    }

    /** Les lignes utiles d’un fichier de la maison : sans les mentions ni l’en-tête. */
    private static InputStream lire(String nom) {
        String chemin = "geographie/" + nom + ".csv.gz";
        try (var flux = PremiereGeographie.class.getResourceAsStream(chemin)) {
            if (flux == null) throw new IllegalStateException("Le fichier " + chemin + " manque à l’application.");
            try (var lignes =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(flux), StandardCharsets.UTF_8))) {
                return JdbcGeographie.flux(lignes.lines()
                        .filter(l -> !l.startsWith("#"))
                        .skip(1)
                        .collect(Collectors.joining("\n", "", "\n")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Le fichier " + chemin + " ne se lit pas.", e);
        }
    }
}
