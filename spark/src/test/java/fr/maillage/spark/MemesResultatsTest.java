package fr.maillage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.estimation.lots.LotDeFoyers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemesResultatsTest {
    private static final int FOYERS = 5_000;

    @TempDir
    static Path dossier;

    private final ByteArrayOutputStream sortie = new ByteArrayOutputStream();
    private final ByteArrayOutputStream erreurs = new ByteArrayOutputStream();

    @BeforeAll
    static void les_memes_foyers_en_csv_et_en_parquet() throws IOException, SQLException {
        Path csv = Files.write(dossier.resolve("foyers.csv"), lignes());
        enBase("""
                copy (select id, try_cast(naissance as date) as naissance, activite, try_cast(mns as double) as mns, couple = 'oui' as couple,
                      try_cast(c_naissance as date) as c_naissance, string_split(enfants, '|') as enfants, occupation, zone,
                      try_cast(loyer as decimal(8, 2)) as loyer, try_cast(rfr as integer) as rfr
                      from read_csv('%s', delim = ';', all_varchar = true))
                to '%s' (format parquet)""".formatted(csv, dossier.resolve("foyers.parquet")));
    }

    /** Des foyers de toute sorte, et une ligne fautive sur cent, de quatre façons. */
    private static List<String> lignes() {
        var hasard = new SplittableRandom(20_260_601);
        var lignes = new ArrayList<>(
                List.of("id;naissance;activite;mns;couple;c_naissance;enfants;occupation;zone;loyer;rfr"));
        for (int i = 0; i < FOYERS; i++) lignes.add(i % 100 == 7 ? fautive(i) : ligne(i, hasard));
        return lignes;
    }

    private static String fautive(int i) {
        String fin =
                switch (i / 100 % 4) {
                    case 0 -> "hier;INACTIF;;;;;;;;";
                    case 1 -> "1980-02-01;AU_TRAVAIL;;;;;;;;";
                    case 2 -> "1990-02-01;EN_EMPLOI;900;;;1975-01-01;;;;";
                    default -> "1990-02-01;EN_EMPLOI;900;;;;LOCATAIRE_VIDE;DEUX;;";
                };
        return "foyer-" + i + ";" + fin;
    }

    private static String ligne(int i, SplittableRandom hasard) {
        int annee = 1945 + hasard.nextInt(60);
        boolean couple = hasard.nextInt(3) == 0;
        boolean loue = hasard.nextInt(3) > 0;
        var enfants = new ArrayList<String>();
        for (int e = hasard.nextInt(4); e > 0 && annee > 1975 && annee < 2000; e--)
            enfants.add(date(2008 + hasard.nextInt(17), hasard));
        return String.join(
                ";",
                "foyer-" + i,
                date(annee, hasard),
                annee < 1962 ? "RETRAITE" : hasard.nextInt(2) == 0 ? "EN_EMPLOI" : "SANS_EMPLOI",
                hasard.nextInt(3) == 0 ? "" : hasard.nextInt(2500) + "." + (10 + hasard.nextInt(90)),
                couple ? "oui" : "",
                couple ? date(annee, hasard) : "",
                String.join("|", enfants),
                loue ? "LOCATAIRE_SOCIAL" : "HEBERGE_SANS_FRAIS",
                List.of("UN", "DEUX", "TROIS").get(hasard.nextInt(3)),
                loue ? 200 + hasard.nextInt(600) + ".50" : "",
                hasard.nextInt(2) == 0 ? "" : "" + hasard.nextInt(40_000));
    }

    private static String date(int annee, SplittableRandom hasard) {
        return "%d-%02d-%02d".formatted(annee, 1 + hasard.nextInt(12), 1 + hasard.nextInt(28));
    }

    private static List<String> enBase(String sql) throws SQLException {
        var lignes = new ArrayList<String>();
        try (var base = DriverManager.getConnection("jdbc:duckdb:");
                var demande = base.createStatement()) {
            if (demande.execute(sql))
                for (var r = demande.getResultSet(); r.next(); ) lignes.add(r.getString(1));
        }
        return lignes;
    }

    private int spark(String... arguments) {
        return LotSpark.executer(List.of(arguments), flux(sortie), flux(erreurs));
    }

    private void ici(String... arguments) {
        assertThat(new LotDeFoyers(flux(sortie), flux(erreurs)).executer(List.of(arguments)))
                .as(this::reproche)
                .isZero();
    }

    private static PrintStream flux(ByteArrayOutputStream ou) {
        return new PrintStream(ou, true, StandardCharsets.UTF_8);
    }

    private String reproche() {
        return erreurs.toString(StandardCharsets.UTF_8);
    }

    private static String chemin(String nom) {
        return dossier.resolve(nom).toString();
    }

    @Test
    void spark_rend_ligne_pour_ligne_le_csv_de_cette_machine() throws IOException {
        ici(chemin("foyers.csv"), chemin("ici.csv"), "2026-06");
        assertThat(spark(chemin("foyers.csv"), chemin("spark.csv"), "2026-06", "--spark", "local[2]"))
                .as(this::reproche)
                .isZero();
        assertThat(morceaux("spark.csv")).containsExactlyInAnyOrderElementsOf(lues(dossier.resolve("ici.csv")));
        assertThat(sortie.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allSatisfy(phrase -> assertThat(phrase).contains("5\u202f000 foyers", " 50 lignes fautives"));
    }

    @Test
    void spark_rend_ligne_pour_ligne_le_parquet_de_cette_machine_en_regime_etabli() throws SQLException {
        ici(chemin("foyers.parquet"), chemin("ici.parquet"), "2026-06", "--etabli");
        assertThat(spark(chemin("foyers.parquet"), chemin("spark.parquet"), "2026-06", "--etabli", "--spark", "local[2]"))
                .as(this::reproche)
                .isZero();
        String ici = "from read_parquet('" + chemin("ici.parquet") + "')";
        String spark = "from read_parquet('" + chemin("spark.parquet") + "/*.parquet')";
        assertThat(enBase("select count(*) " + spark)).containsExactly("" + FOYERS);
        assertThat(enBase("select id from (select * " + ici + " except all select * " + spark + ")")).isEmpty();
        assertThat(enBase("select id from (select * " + spark + " except all select * " + ici + ")")).isEmpty();
        assertThat(enBase("select sum(rsa) > 0 and sum(aide_au_logement) > 0 and count(faute) = 50 " + spark))
                .containsExactly("true");
    }

    @Test
    void un_csv_et_un_parquet_des_memes_foyers_donnent_la_meme_reponse() throws IOException {
        ici(chemin("foyers.csv"), chemin("du-csv.csv"), "2026-06");
        ici(chemin("foyers.parquet"), chemin("du-parquet.csv"), "2026-06");
        assertThat(sansFaute("du-parquet.csv")).isEqualTo(sansFaute("du-csv.csv"));
    }

    /** Une date illisible ne peut pas entrer dans une colonne de dates : la phrase diffère, et elle seule. */
    private static List<String> sansFaute(String nom) throws IOException {
        return Files.readAllLines(dossier.resolve(nom)).stream()
                .map(ligne -> ligne.substring(0, ligne.lastIndexOf(';')))
                .toList();
    }

    private static List<String> lues(Path fichier) throws IOException {
        var lignes = Files.readAllLines(fichier);
        return lignes.subList(1, lignes.size());
    }

    private static List<String> morceaux(String nom) throws IOException {
        var lignes = new ArrayList<String>();
        try (Stream<Path> fichiers = Files.list(dossier.resolve(nom))) {
            for (Path fichier : fichiers.filter(f -> f.toString().endsWith(".csv")).toList()) lignes.addAll(lues(fichier));
        }
        return lignes;
    }

    @Test
    void un_maitre_muet_recoit_une_phrase_sans_attendre() {
        assertThat(spark(chemin("foyers.csv"), chemin("jamais"), "2026-06", "--spark", "spark://127.0.0.1:1"))
                .isEqualTo(1);
        assertThat(reproche()).contains("Le maître Spark « spark://127.0.0.1:1 » ne répond pas");
    }

    @Test
    void un_maitre_mal_ecrit_recoit_la_liste_des_formes() {
        assertThat(spark(chemin("foyers.csv"), chemin("jamais"), "2026-06", "--spark", "ici")).isEqualTo(1);
        assertThat(reproche()).contains("« ici » n’est pas un maître Spark", "local[2]", "spark://hote:7077");
    }

    @Test
    void yarn_sans_distribution_de_spark_dit_laquelle_donner() {
        assertThat(spark(chemin("foyers.csv"), chemin("jamais"), "2026-06", "--spark", "yarn")).isEqualTo(1);
        assertThat(reproche()).contains("« yarn » demande une distribution entière de Spark 4.2", "SPARK_HOME");
    }

    @Test
    void une_colonne_inconnue_un_fichier_absent_ou_abime_recoivent_une_phrase() throws IOException {
        Files.writeString(dossier.resolve("inconnue.csv"), "id;naissance;salair\n1;1980-01-01;900\n");
        assertThat(spark(chemin("inconnue.csv"), chemin("jamais"), "2026-06", "--spark", "local[1]"))
                .isEqualTo(1);
        assertThat(reproche()).contains("La colonne « salair » n’est pas connue");
        assertThat(spark(chemin("absent.csv"), chemin("jamais"), "2026-06", "--spark", "local[1]"))
                .isEqualTo(1);
        assertThat(reproche()).contains("absent.csv » est introuvable");
        Files.writeString(dossier.resolve("abime.parquet"), "PAR1 et puis plus rien");
        assertThat(spark(chemin("abime.parquet"), chemin("jamais"), "2026-06", "--spark", "local[1]"))
                .isEqualTo(1);
        assertThat(reproche()).contains("abime.parquet » n’est pas un fichier Parquet lisible");
        assertThat(dossier.resolve("jamais")).doesNotExist();
    }

    @Test
    void un_dossier_de_sortie_deja_la_n_est_pas_ecrase() throws IOException {
        Files.createDirectory(dossier.resolve("la"));
        assertThat(spark(chemin("foyers.csv"), chemin("la"), "2026-06", "--spark", "local[1]"))
                .isEqualTo(1);
        assertThat(reproche()).contains("la » existe déjà");
    }
}
