package fr.maillage.essais;

import fr.maillage.Maillage;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** La maison entière, ouverte une seule fois pour tous les essais d’écran, sur un port libre et sa propre base. */
public final class MaisonDEssai {
    private static final ConfigurableApplicationContext OUVERTE = ouvrir();

    private MaisonDEssai() {}

    public static String adresse() {
        return "http://localhost:" + OUVERTE.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static <T> T piece(Class<T> genre) {
        return OUVERTE.getBean(genre);
    }

    private static ConfigurableApplicationContext ouvrir() {
        return new SpringApplicationBuilder(Maillage.class)
                .run(
                        "--server.port=0",
                        "--maillage.donnees=" + lieu(),
                        "--maillage.bd.repertoire=" + lieu().resolve("bd"),
                        "--maillage.bd.durable=false");
    }

    private static Path lieu() {
        return Path.of("target/essais/ecrans").toAbsolutePath();
    }
}
