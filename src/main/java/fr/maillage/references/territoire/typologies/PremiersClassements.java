package fr.maillage.references.territoire.typologies;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Au premier démarrage, range les zonages que la maison apporte avec elle. */
@Component
@Order(12)
@ConditionalOnBooleanProperty(name = "maillage.geographie.installer", matchIfMissing = true)
class PremiersClassements implements ApplicationRunner {
    private static final String FICHIER = "/fr/maillage/references/territoire/geographie/classements.csv.gz";

    private final Classements classements;

    PremiersClassements(Classements classements) {
        this.classements = classements;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (classements.aucun()) classements.enregistrer(lire());
    }

    private static List<Classement> lire() {
        try (var flux = PremiersClassements.class.getResourceAsStream(FICHIER)) {
            if (flux == null) throw new IllegalStateException("Le fichier " + FICHIER + " manque à l’application.");
            try (var lignes =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(flux), StandardCharsets.UTF_8))) {
                return lignes.lines()
                        .filter(l -> !l.startsWith("#"))
                        .skip(1)
                        .flatMap(PremiersClassements::groupe)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Le fichier " + FICHIER + " ne se lit pas.", e);
        }
    }

    /** zonage ; millésime ; source ; code ; libellé ; communes séparées par une espace. */
    private static Stream<Classement> groupe(String ligne) {
        String[] c = ligne.split(";");
        return Arrays.stream(c[5].split(" "))
                .map(commune ->
                        new Classement(Zonage.valueOf(c[0]), Integer.parseInt(c[1]), commune, c[3], c[4], c[2]));
    }
}
