package fr.maillage.socle.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.Maillage;
import fr.maillage.cli.Empechement;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Un serveur PostgreSQL qu’un administrateur a préparé, et où la maison n’a que deux comptes ordinaires. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServeurFourniTest {
    @TempDir
    static Path lieu;

    private static PostgresEmbarque serveur;
    private static String url;

    @BeforeAll
    static void preparer() throws Exception {
        serveur = PostgresEmbarque.demarrer(
                lieu.resolve("bd"), Path.of(System.getProperty("user.home"), ".cache/maillage"), false);
        ordonner("create role maison login password 'm'");
        ordonner("create role guichet login password 'g'");
        ordonner("create database fournie owner maison");
        url = serveur.url("fournie");
    }

    @AfterAll
    static void fermer() throws Exception {
        serveur.close();
    }

    @Test
    void la_maison_s_ouvre_sous_deux_comptes_ordinaires() throws Exception {
        ordonner("grant set on parameter maillage.finalite to maison");
        try (var maison = new SpringApplicationBuilder(Maillage.class)
                .run(
                        "--server.port=0",
                        "--maillage.donnees=" + lieu.resolve("donnees"),
                        "--maillage.demonstration=false",
                        "--maillage.geographie.installer=false",
                        "--maillage.bd.url=" + url,
                        "--maillage.bd.utilisateur=maison",
                        "--maillage.bd.mot-de-passe=m",
                        "--maillage.bd.application=guichet",
                        "--maillage.bd.application-mot-de-passe=g")) {
            var porte = URI.create(
                    "http://localhost:" + maison.getEnvironment().getProperty("local.server.port") + "/connexion");
            var reponse = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(porte).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(reponse.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void un_seul_compte_pour_tout_est_refuse_avec_l_ordre_a_ecrire() {
        assertThatThrownBy(() -> ServeurFourni.verifier(url, "maison", "m", "", ""))
                .isInstanceOf(Empechement.class)
                .hasMessageContaining("create role maillage_app");
    }

    @Test
    void un_compte_qui_passerait_outre_les_regles_est_refuse() throws Exception {
        ordonner("grant set on parameter maillage.finalite to maison");
        ordonner("create role trop_fort login bypassrls password 't'");
        assertThatThrownBy(() -> ServeurFourni.verifier(url, "maison", "m", "trop_fort", "t"))
                .isInstanceOf(Empechement.class)
                .hasMessageContaining("alter role trop_fort nosuperuser nobypassrls");
    }

    @Test
    void le_droit_qui_manque_au_proprietaire_est_dit() throws Exception {
        ordonner("create role nouvelle login password 'n'");
        assertThatThrownBy(() -> ServeurFourni.verifier(url, "nouvelle", "n", "guichet", "g"))
                .isInstanceOf(Empechement.class)
                .hasMessageContaining("grant set on parameter maillage.finalite to nouvelle");
    }

    @Test
    void un_mot_de_passe_faux_ou_un_serveur_muet_se_disent() {
        assertThatThrownBy(() ->
                        ServeurFourni.verifier("jdbc:postgresql://localhost:1/rien", "maison", "m", "guichet", "g"))
                .isInstanceOf(Empechement.class)
                .hasMessageContaining("ne répond pas ou refuse le compte « maison »");
    }

    private static void ordonner(String ordre) throws SQLException {
        try (var connexion = DriverManager.getConnection(
                        serveur.url("postgres"), BaseDeDonnees.PROPRIETAIRE, serveur.motDePasse());
                var instruction = connexion.createStatement()) {
            instruction.execute(ordre);
        }
    }
}
