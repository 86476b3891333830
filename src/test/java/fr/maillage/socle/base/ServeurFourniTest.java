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
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

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
        try (var maison = ouvrir(url, "donnees", false)) {
            var porte = URI.create(
                    "http://localhost:" + maison.getEnvironment().getProperty("local.server.port") + "/connexion");
            var reponse = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(porte).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(reponse.statusCode()).isEqualTo(200);
        }
    }

    /** Le propriétaire n’est pas superutilisateur : les règles de lignes le retiennent aussi, et l’effacement doit pourtant tout emporter. */
    @Test
    void un_dossier_dont_l_heure_est_venue_s_y_efface_partout() throws Exception {
        ordonner("grant set on parameter maillage.finalite to maison");
        ordonner("create database effacee owner maison");
        String ici = serveur.url("effacee");
        try (var _ = ouvrir(ici, "donnees-a-effacer", true);
                var proprietaire =
                        DriverManager.getConnection(ici, "maison", "m").createStatement();
                var guichet = DriverManager.getConnection(ici, "guichet", "g").createStatement()) {
            proprietaire.execute("set maillage.finalite = 'MAISON'");
            String dossier = lire(proprietaire, """
                    select max(p.dossier) from accompagnement.projet p join dossiers.dossier d on d.id = p.dossier
                    where d.organisation in (select f.organisation from acces.affectation f join acces.agent a on a.id = f.agent
                        where a.identifiant = 'bruno')
                    """);
            proprietaire.execute(
                    "insert into conservation.archive select id, organisation, unite, current_date, dernier_contact,"
                            + " current_date, 'essai' from dossiers.dossier where id = " + dossier);
            String bruno =
                    "select %s from acces.affectation f join acces.agent a on a.id = f.agent where a.identifiant = 'bruno'";
            guichet.execute(
                    "select set_config('maillage.finalite', 'TRAVAIL', false), set_config('maillage.agent', '%s', false), set_config('maillage.organisation', '%s', false)"
                            .formatted(
                                    lire(proprietaire, bruno.formatted("a.id")),
                                    lire(proprietaire, bruno.formatted("f.organisation"))));

            assertThat(lire(guichet, "select conservation.effacer_le_dossier(" + dossier + ", 'essai')"))
                    .isNotNull();

            assertThat(lire(proprietaire, "select comptes::text from conservation.effacement"))
                    .contains("accompagnement.projet", "accompagnement.evaluation", "dossiers.dossier");
            String tables = lire(proprietaire, """
                    select string_agg(t.nom, ' ') from conservation.tables_du_dossier() t
                    where t.geste <> 'GARDER' and exists (select from pg_attribute a
                        where a.attrelid = t.nom::regclass and a.attname = 'dossier' and not a.attisdropped)
                    """);
            assertThat(String.valueOf(tables).split(" "))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(table -> assertThat(
                                    lire(proprietaire, "select count(*) from " + table + " where dossier = " + dossier))
                            .as(table)
                            .isEqualTo("0"));
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

    private static ConfigurableApplicationContext ouvrir(String base, String donnees, boolean demonstration) {
        return new SpringApplicationBuilder(Maillage.class)
                .run(
                        "--server.port=0",
                        "--maillage.donnees=" + lieu.resolve(donnees),
                        "--maillage.demonstration=" + demonstration,
                        "--maillage.acces.demonstration=" + (demonstration ? "oui" : "non"),
                        "--maillage.geographie.installer=" + demonstration,
                        "--maillage.bd.url=" + base,
                        "--maillage.bd.utilisateur=maison",
                        "--maillage.bd.mot-de-passe=m",
                        "--maillage.bd.application=guichet",
                        "--maillage.bd.application-mot-de-passe=g");
    }

    private static @Nullable String lire(Statement ordre, String question) throws SQLException {
        try (var reponse = ordre.executeQuery(question)) {
            return reponse.next() ? reponse.getString(1) : null;
        }
    }

    private static void ordonner(String ordre) throws SQLException {
        try (var connexion = DriverManager.getConnection(
                        serveur.url("postgres"), BaseDeDonnees.PROPRIETAIRE, serveur.motDePasse());
                var instruction = connexion.createStatement()) {
            instruction.execute(ordre);
        }
    }
}
