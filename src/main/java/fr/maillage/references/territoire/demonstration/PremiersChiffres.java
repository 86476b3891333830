package fr.maillage.references.territoire.demonstration;

import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.LotsEnClair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Au premier démarrage, charge les chiffres du territoire de démonstration, s’il n’y en a aucun autre. */
@Component
@Order(20)
@ConditionalOnBooleanProperty(name = "maillage.demonstration", matchIfMissing = true)
class PremiersChiffres implements ApplicationRunner {
    private static final String FICHIER = "valeurs.csv.gz";

    private final LotsEnClair lots;
    private final Chiffres chiffres;

    PremiersChiffres(LotsEnClair lots, Chiffres chiffres) {
        this.lots = lots;
        this.chiffres = chiffres;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!lots.aucun()) return;
        try (var flux = PremiersChiffres.class.getResourceAsStream(FICHIER)) {
            if (flux == null) throw new IllegalStateException("Le fichier " + FICHIER + " manque à l’application.");
            lots.lire(
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(flux), StandardCharsets.UTF_8)),
                    "démonstration");
            chiffres.oublier();
        } catch (IOException e) {
            throw new UncheckedIOException("Les chiffres de démonstration ne se lisent pas.", e);
        }
    }
}
