package fr.maillage.socle.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.Environment;

/**
 * Ouvre la base de la maison : le serveur embarqué par défaut, ou celui que donne {@code MAILLAGE_BD_URL}. Le
 * propriétaire migre ; l’application travaille sous un compte qui ne possède rien.
 */
final class BaseDeDonnees {
    static final String PROPRIETAIRE = "maillage";
    static final String APPLICATION = "maillage_app";

    /** Un serveur par répertoire dans ce processus : deux contextes d’essai partagent le même. */
    private static final Map<Path, PostgresEmbarque> OUVERTS = new HashMap<>();

    private BaseDeDonnees() {}

    static Map<String, Object> ouvrir(Environment reglages) {
        String url = reglages.getProperty("maillage.bd.url", "");
        return url.isBlank() ? embarquee(reglages) : fournie(reglages, url);
    }

    private static synchronized Map<String, Object> embarquee(Environment reglages) {
        Path donnees = Path.of(reglages.getProperty("maillage.bd.repertoire", "donnees/bd"))
                .toAbsolutePath()
                .normalize();
        try {
            PostgresEmbarque serveur = OUVERTS.get(donnees);
            if (serveur == null) {
                Path cache = Path.of(
                        reglages.getProperty("maillage.cache", System.getProperty("user.home") + "/.cache/maillage"));
                serveur = PostgresEmbarque.demarrer(
                        donnees, cache, reglages.getProperty("maillage.bd.durable", Boolean.class, true));
                OUVERTS.put(donnees, serveur);
                arreterALaFin(serveur);
            }
            String base = reglages.getProperty("maillage.bd.nom", "maillage");
            creer(serveur.url("postgres"), serveur.motDePasse(), base);
            return proprietes(serveur.url(base), PROPRIETAIRE, serveur.motDePasse(), APPLICATION, serveur.motDePasse());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("La base de données ne s’ouvre pas. " + e.getMessage(), e);
        }
    }

    private static void arreterALaFin(PostgresEmbarque serveur) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                serveur.close();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        "arret-postgresql"));
    }

    private static Map<String, Object> fournie(Environment reglages, String url) {
        String compte = reglages.getRequiredProperty("maillage.bd.utilisateur");
        String motDePasse = reglages.getProperty("maillage.bd.mot-de-passe", "");
        return proprietes(
                url,
                compte,
                motDePasse,
                reglages.getProperty("maillage.bd.application", compte),
                reglages.getProperty("maillage.bd.application-mot-de-passe", motDePasse));
    }

    private static void creer(String url, String motDePasse, String base) throws SQLException {
        try (Connection connexion = DriverManager.getConnection(url, PROPRIETAIRE, motDePasse);
                Statement ordre = connexion.createStatement()) {
            if (absent(ordre, "select 1 from pg_roles where rolname = '" + APPLICATION + "'")) {
                ordre.execute("create role " + APPLICATION + " login nosuperuser nobypassrls");
            }
            ordre.execute("alter role " + APPLICATION + " password '" + motDePasse + "'");
            if (absent(ordre, "select 1 from pg_database where datname = '" + base + "'")) {
                ordre.execute("create database \"" + base + "\"");
            }
        }
    }

    private static boolean absent(Statement ordre, String question) throws SQLException {
        try (var reponse = ordre.executeQuery(question)) {
            return !reponse.next();
        }
    }

    private static Map<String, Object> proprietes(
            String url, String proprietaire, String motDePasse, String application, String motDePasseApplication) {
        var valeurs = new LinkedHashMap<String, Object>();
        valeurs.put("spring.datasource.url", url);
        valeurs.put("spring.datasource.username", application);
        valeurs.put("spring.datasource.password", motDePasseApplication);
        valeurs.put("spring.flyway.url", url);
        valeurs.put("spring.flyway.user", proprietaire);
        valeurs.put("spring.flyway.password", motDePasse);
        valeurs.put("spring.flyway.placeholders.application", application);
        return valeurs;
    }
}
