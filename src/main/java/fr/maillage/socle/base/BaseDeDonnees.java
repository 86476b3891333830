package fr.maillage.socle.base;

import fr.maillage.cli.Empechement;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
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
                serveur = PostgresEmbarque.demarrer(
                        donnees, cache(reglages), reglages.getProperty("maillage.bd.durable", Boolean.class, true));
                OUVERTS.put(donnees, serveur);
                arreterALaFin(serveur);
            }
            String base = reglages.getProperty("maillage.bd.nom", "maillage");
            creer(serveur.url("postgres"), serveur.motDePasse(), base);
            return proprietes(serveur.url(base), PROPRIETAIRE, serveur.motDePasse(), APPLICATION, serveur.motDePasse());
        } catch (IOException | SQLException e) {
            throw new Empechement("La base de données ne s’ouvre pas. " + e.getMessage(), e);
        }
    }

    static Path cache(Environment reglages) {
        return Path.of(reglages.getProperty("maillage.cache", System.getProperty("user.home") + "/.cache/maillage"));
    }

    /** Après la fermeture de l’application, jamais pendant : ses dernières écritures aboutissent. */
    private static void arreterALaFin(PostgresEmbarque serveur) {
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                serveur.close();
            } catch (IOException e) {
                LoggerFactory.getLogger(BaseDeDonnees.class).error("PostgreSQL ne s’arrête pas proprement.", e);
            }
        });
    }

    private static Map<String, Object> fournie(Environment reglages, String url) {
        String compte = reglages.getProperty("maillage.bd.utilisateur", "");
        if (compte.isBlank() || !url.startsWith("jdbc:postgresql:")) {
            throw new Empechement("""
                    Le serveur PostgreSQL donné par MAILLAGE_BD_URL (« %s ») demande une adresse et un compte :
                      MAILLAGE_BD_URL=jdbc:postgresql://serveur:5432/maillage
                      MAILLAGE_BD_UTILISATEUR=maillage
                      MAILLAGE_BD_MOT_DE_PASSE=…""".formatted(url));
        }
        String motDePasse = reglages.getProperty("maillage.bd.mot-de-passe", "");
        String application = reglages.getProperty("maillage.bd.application", "");
        String motDePasseApplication = reglages.getProperty("maillage.bd.application-mot-de-passe", "");
        ServeurFourni.verifier(url, compte, motDePasse, application, motDePasseApplication);
        return proprietes(url, compte, motDePasse, application, motDePasseApplication);
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
