package fr.maillage.references.territoire;

import java.io.InputStream;
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

    private static InputStream lire(String nom) {
        return JdbcGeographie.flux(String.join("\n", FichierDeGeographie.lignes(nom)) + "\n");
    }
}
