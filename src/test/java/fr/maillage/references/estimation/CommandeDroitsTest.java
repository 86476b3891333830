package fr.maillage.references.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandeDroitsTest {
    @TempDir
    Path dossier;

    private final ByteArrayOutputStream sortie = new ByteArrayOutputStream();
    private final ByteArrayOutputStream erreurs = new ByteArrayOutputStream();

    private int executer(String contenu, String... mois) throws IOException {
        Path fichier = Files.writeString(dossier.resolve("foyer.yaml"), contenu);
        return new CommandeDroits()
                .executer(
                        mois.length == 0 ? List.of(fichier.toString()) : List.of(fichier.toString(), mois[0]),
                        new PrintStream(sortie, true, StandardCharsets.UTF_8),
                        new PrintStream(erreurs, true, StandardCharsets.UTF_8));
    }

    private String dit() {
        return sortie.toString(StandardCharsets.UTF_8);
    }

    private String reproche() {
        return erreurs.toString(StandardCharsets.UTF_8);
    }

    @Test
    void l_exemple_se_calcule_et_dit_ses_raisons() throws IOException {
        assertThat(executer(FoyerEcrit.EXEMPLE, "2026-06")).isZero();
        assertThat(dit()).contains("Prime d’activité", "CSS, L. 842-3", "La décision appartient à l’organisme");
    }

    @Test
    void un_mot_inconnu_recoit_la_liste_des_mots() throws IOException {
        assertThat(executer(FoyerEcrit.EXEMPLE.replace("en_emploi", "au_travail"), "2026-06"))
                .isEqualTo(1);
        assertThat(reproche()).contains("« au_travail » n’est pas connu", "en_emploi, sans_emploi");
    }

    @Test
    void un_mois_mal_ecrit_recoit_une_phrase() throws IOException {
        assertThat(executer(FoyerEcrit.EXEMPLE, "juin")).isEqualTo(1);
        assertThat(reproche()).contains("« juin » n’est pas un mois");
    }

    @Test
    void un_foyer_impossible_recoit_une_phrase() throws IOException {
        assertThat(executer(FoyerEcrit.EXEMPLE.replace("net: 1250", "net: -5"), "2026-06"))
                .isEqualTo(1);
        assertThat(reproche()).contains("négative");
    }

    @Test
    void un_fichier_vide_renvoie_a_l_exemple() throws IOException {
        assertThat(executer("", "2026-06")).isEqualTo(1);
        assertThat(reproche()).contains("exemple");
    }

    private int lot(String contenu, String... suite) throws IOException {
        Path entree = Files.writeString(dossier.resolve("foyers.csv"), contenu);
        var arguments = new java.util.ArrayList<>(
                List.of("lot", entree.toString(), dossier.resolve("droits.csv").toString()));
        arguments.addAll(List.of(suite));
        return new CommandeDroits()
                .executer(
                        arguments,
                        new PrintStream(sortie, true, StandardCharsets.UTF_8),
                        new PrintStream(erreurs, true, StandardCharsets.UTF_8));
    }

    private List<String> resultat() throws IOException {
        return Files.readAllLines(dossier.resolve("droits.csv"));
    }

    @Test
    void un_lot_rend_une_ligne_par_foyer_dans_l_ordre_et_une_phrase_par_faute() throws IOException {
        assertThat(lot("""
                        id;naissance;activite;mns;enfants;occupation;loyer
                        un;1980-01-01;INACTIF;;;;
                        deux;hier;INACTIF;;;;
                        trois;1985-03-02;EN_EMPLOI;900;2015-04-02|2018-05-03;LOCATAIRE_SOCIAL;480
                        """, "2026-06")).isZero();
        assertThat(resultat()).hasSize(4);
        assertThat(resultat().get(1)).startsWith("un;").contains(";651.69;");
        assertThat(resultat().get(2)).startsWith("deux;").contains("« hier » n’est pas une date");
        assertThat(resultat().get(3)).startsWith("trois;0.00;153.01;");
        assertThat(dit()).contains("3 foyers", "1 lignes fautives");
    }

    @Test
    void un_lot_en_regime_etabli_deduit_les_aides_deja_versees() throws IOException {
        String foyers = """
                naissance,activite,mns,enfants
                1985-03-02,EN_EMPLOI,900,2015-04-02|2018-05-03
                """;
        lot(foyers, "2026-06");
        String premiere = resultat().get(1);
        lot(foyers, "2026-06", "--etabli");
        assertThat(resultat().get(1)).isNotEqualTo(premiere);
    }

    @Test
    void un_lot_sans_la_colonne_de_naissance_recoit_une_phrase() throws IOException {
        assertThat(lot("id;age\n1;30\n", "2026-06")).isEqualTo(1);
        assertThat(reproche()).contains("La colonne « naissance » manque");
    }

    @Test
    void une_colonne_inconnue_recoit_la_liste_des_colonnes() throws IOException {
        assertThat(lot("id;naissance;loyers\n1;1980-01-01;400\n", "2026-06")).isEqualTo(1);
        assertThat(reproche()).contains("La colonne « loyers » n’est pas connue", "occupation, zone, loyer");
        assertThat(dossier.resolve("droits.csv")).doesNotExist();
    }

    @Test
    void chaque_ligne_mal_ecrite_recoit_sa_phrase_et_les_autres_se_calculent() throws IOException {
        String onze = "|2020-01-01".repeat(11).substring(1);
        assertThat(lot("""
                id;naissance;couple;enfants;mns
                "un;bis";1980-01-01;;;
                deux;1980-01-01;;;;;;
                trois;1980-01-01;true;;
                quatre;1980-01-01;;%s;
                cinq;1980-01-01;;;"900

                six;1980-01-01;;;1 200,50
                """.formatted(onze), "2026-06")).isZero();
        assertThat(resultat()).hasSize(7);
        assertThat(resultat().get(1)).startsWith("\"un;bis\";0.00;");
        assertThat(resultat().get(2)).startsWith("deux;;").contains("plus de cases que de colonnes");
        assertThat(resultat().get(3)).contains("« true » n’est ni oui ni non (colonne couple)");
        assertThat(resultat().get(4)).contains("11 enfants : le lot en lit 10 au plus");
        assertThat(resultat().get(5)).contains("un guillemet ouvert n’est pas refermé");
        assertThat(resultat().get(6)).startsWith("six;0.00;").endsWith(";");
    }

    private String base(String sql) throws SQLException {
        try (var base = DriverManager.getConnection("jdbc:duckdb:");
                var demande = base.createStatement()) {
            if (!demande.execute(sql)) return "";
            try (var lignes = demande.getResultSet()) {
                lignes.next();
                return lignes.getString(1);
            }
        }
    }

    private int parquet(String entree, String sortieDuLot) {
        return new CommandeDroits()
                .executer(
                        List.of("lot", chemin(entree), chemin(sortieDuLot), "2026-06"),
                        new PrintStream(sortie, true, StandardCharsets.UTF_8),
                        new PrintStream(erreurs, true, StandardCharsets.UTF_8));
    }

    private String chemin(String nom) {
        return dossier.resolve(nom).toString();
    }

    @Test
    void un_parquet_de_vrais_types_donne_les_montants_de_la_page_et_des_decimales_exactes()
            throws IOException, SQLException {
        base("""
                copy (select 'un' as id, date '1985-03-02' as naissance, 'EN_EMPLOI' as activite, 900.0::double as mns, false as couple,
                             [date '2015-04-02', date '2018-05-03'] as enfants, 'LOCATAIRE_SOCIAL' as occupation, 480::decimal(8, 2) as loyer
                      union all select 'deux', null, 'INACTIF', 'nan'::double, null, null, null, null)
                to '%s' (format parquet)""".formatted(chemin("foyers [1].parquet")));
        assertThat(parquet("foyers [1].parquet", "droits.parquet"))
                .as(reproche())
                .isZero();
        String lu = "from read_parquet('" + chemin("droits.parquet") + "')";
        assertThat(base("select typeof(rsa) || ' ' || allocations_familiales " + lu + " where id = 'un'"))
                .isEqualTo("DECIMAL(12,2) 153.01");
        assertThat(base("select faute " + lu + " where id = 'deux' and rsa is null"))
                .contains("Écrivez la date de naissance");
        lot("""
                id;naissance;activite;mns;enfants;occupation;loyer
                un;1985-03-02;EN_EMPLOI;900;2015-04-02|2018-05-03;LOCATAIRE_SOCIAL;480
                """, "2026-06");
        assertThat(parquet("foyers [1].parquet", "du-parquet.csv")).isZero();
        assertThat(Files.readAllLines(dossier.resolve("du-parquet.csv")).get(1))
                .isEqualTo(resultat().get(1));
    }

    @Test
    void un_parquet_abime_ou_un_fichier_absent_recoivent_une_phrase() throws IOException {
        Files.writeString(dossier.resolve("abime.parquet"), "PAR1 et puis rien");
        assertThat(parquet("abime.parquet", "droits.csv")).isEqualTo(1);
        assertThat(reproche()).contains("abime.parquet » n’est pas un fichier Parquet lisible");
        assertThat(parquet("absent.csv", "droits.csv")).isEqualTo(1);
        assertThat(reproche()).contains("absent.csv » est introuvable ou illisible");
        assertThat(parquet("abime.parquet", "nulle/part/droits.csv")).isEqualTo(1);
        assertThat(reproche()).contains("On ne peut pas écrire");
    }

    @Test
    void un_latin_1_recoit_une_phrase_et_la_sortie_d_avant_reste() throws IOException {
        Files.writeString(dossier.resolve("droits.csv"), "d’avant");
        Files.write(
                dossier.resolve("foyers.csv"),
                "id;naissance\nAmélie;1980-01-01\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(parquet("foyers.csv", "droits.csv")).isEqualTo(1);
        assertThat(reproche()).contains("n’est pas un texte en UTF-8");
        assertThat(Files.readString(dossier.resolve("droits.csv"))).isEqualTo("d’avant");
        assertThat(dossier.resolve("droits.csv.partiel")).doesNotExist();
    }

    @Test
    void les_valeurs_exportees_par_l_ecran_se_lisent_hors_de_la_maison() throws IOException {
        Path ajouts = Files.writeString(dossier.resolve("ajouts.yaml"), """
                rsa/montant_forfaitaire:
                  verifie_le: 2026-05-30
                  valeurs:
                    - depuis: 2026-06-01
                      valeur: 700.00
                      texte: "Décret d’essai"
                """);
        String foyer = "naissance;activite\n1985-03-02;SANS_EMPLOI\n";
        lot(foyer, "2026-06");
        assertThat(resultat().get(1)).contains(";651.69;");
        assertThat(lot(foyer, "2026-06", "--baremes", ajouts.toString()))
                .as(reproche())
                .isZero();
        assertThat(resultat().get(1)).contains(";700.00;");
        assertThat(lot(foyer, "2026-06", "--baremes", chemin("absent.yaml"))).isEqualTo(1);
        assertThat(reproche()).contains("Le fichier de barèmes", "ne peut pas être lu");
    }

    @Test
    void une_option_mal_dite_recoit_une_phrase() throws IOException {
        assertThat(lot("naissance\n1980-01-01\n", "2026-06", "--rapide")).isEqualTo(1);
        assertThat(reproche()).contains("« --rapide » n’est pas une option d’un lot");
        assertThat(lot("naissance\n1980-01-01\n", "2026-06", "--spark")).isEqualTo(1);
        assertThat(reproche()).contains("« --spark » attend un maître");
    }
}
