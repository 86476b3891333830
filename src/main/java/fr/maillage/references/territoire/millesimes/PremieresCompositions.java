package fr.maillage.references.territoire.millesimes;

import fr.maillage.references.territoire.Maille;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Au premier démarrage, range les compositions d’années passées que la maison apporte avec elle. */
@Component
@Order(11)
@ConditionalOnBooleanProperty(name = "maillage.geographie.installer", matchIfMissing = true)
class PremieresCompositions implements ApplicationRunner {
    private static final String FICHIER = "/fr/maillage/references/territoire/geographie/compositions.csv.gz";

    private final GeographiesDatees geographies;

    PremieresCompositions(GeographiesDatees geographies) {
        this.geographies = geographies;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (geographies.sansComposition()) geographies.enregistrer(lire());
    }

    private static List<GroupeDate> lire() {
        try (var flux = PremieresCompositions.class.getResourceAsStream(FICHIER)) {
            if (flux == null) throw new IllegalStateException("Le fichier " + FICHIER + " manque à l’application.");
            try (var lignes =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(flux), StandardCharsets.UTF_8))) {
                return lignes.lines()
                        .filter(l -> !l.startsWith("#"))
                        .skip(1)
                        .map(l -> l.split(";"))
                        .map(c -> new GroupeDate(
                                Integer.parseInt(c[0]),
                                Maille.valueOf(c[1]),
                                c[2],
                                c[3],
                                List.of(c[5].split(" ")),
                                c[4]))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Le fichier " + FICHIER + " ne se lit pas.", e);
        }
    }
}
