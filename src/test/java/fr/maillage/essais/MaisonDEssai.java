package fr.maillage.essais;

import fr.maillage.Maillage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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

    public static <T> T piece(String nom, Class<T> genre) {
        return OUVERTE.getBean(nom, genre);
    }

    /** Toutes les pièces de ce genre. */
    public static <T> List<T> pieces(Class<T> genre) {
        return OUVERTE.getBeanProvider(genre).stream().toList();
    }

    /** Le numéro d’un agent de démonstration, lu sous le compte propriétaire. */
    public static long agent(String identifiant) {
        return proprietaire()
                .sql("select id from acces.agent where identifiant = :identifiant")
                .param("identifiant", identifiant)
                .query(Long.class)
                .single();
    }

    /** La base vue par son propriétaire, pour préparer ou vérifier ce qu’un agent ne pourrait pas. */
    public static JdbcClient proprietaire() {
        return JdbcClient.create(source());
    }

    /** Une connexion du propriétaire, pour tenir une transaction ouverte pendant un essai. */
    public static Connection connexion() throws SQLException {
        return source().getConnection();
    }

    private static DriverManagerDataSource source() {
        var reglages = OUVERTE.getEnvironment();
        return new DriverManagerDataSource(
                reglages.getRequiredProperty("spring.flyway.url"),
                reglages.getRequiredProperty("spring.flyway.user"),
                reglages.getRequiredProperty("spring.flyway.password"));
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
