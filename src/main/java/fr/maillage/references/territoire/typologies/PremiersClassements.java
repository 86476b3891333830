package fr.maillage.references.territoire.typologies;

import fr.maillage.references.territoire.FichierDeGeographie;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    private final Classements classements;

    PremiersClassements(Classements classements) {
        this.classements = classements;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (classements.aucun()) classements.enregistrer(lire());
    }

    private static List<Classement> lire() {
        return FichierDeGeographie.lignes("classements").stream()
                .flatMap(PremiersClassements::groupe)
                .toList();
    }

    /** zonage ; millésime ; source ; code ; libellé ; communes séparées par une espace. */
    private static Stream<Classement> groupe(String ligne) {
        String[] c = ligne.split(";");
        return Arrays.stream(c[5].split(" "))
                .map(commune ->
                        new Classement(Zonage.valueOf(c[0]), Integer.parseInt(c[1]), commune, c[3], c[4], c[2]));
    }
}
