package fr.maillage.socle.echanges.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TexteTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void le_separateur_se_devine(String separateur) {
        String texte = "code;nom;pop\n01001;Bourg;12\n01002;Ville;13\n".replace(";", separateur);
        assertThat(Essais.lire(texte).colonnes()).containsExactly("code", "nom", "pop");
        assertThat(Essais.lire(texte).cellules(1)).containsExactly("01002", "Ville", "13");
    }

    @Test
    void les_virgules_decimales_ne_font_pas_prendre_la_virgule_pour_separateur() {
        var lu = Essais.lire("code;taux;part\n49007;12,5;3,1\n49008;13,5;4,2\n");
        assertThat(lu.cellules(0)).containsExactly("49007", "12,5", "3,1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void toutes_les_fins_de_ligne_se_lisent(String fin) {
        var lu = Essais.lire("a;b" + fin + "1;2" + fin + fin + "3;4");
        assertThat(lu.lignes()).hasSize(2);
        assertThat(lu.lignes().get(1).numero()).isEqualTo(4);
    }

    @Test
    void la_marque_d_ordre_des_octets_ne_colle_pas_a_la_premiere_colonne() {
        assertThat(Essais.lire("\uFEFFCODGEO;LIBGEO\n49007;Angers\n").colonnes())
                .containsExactly("CODGEO", "LIBGEO");
    }

    @Test
    void un_fichier_windows_1252_se_lit_meme_s_il_s_appelle_utf8() {
        var lu = Essais.lire("code;nom\n49069;Orée d’Anjou\n", WINDOWS_1252, "liste_utf8.csv");
        assertThat(lu.cellule(0, "nom")).isEqualTo("Orée d’Anjou");
        assertThat(lu.remarques()).contains("Le fichier est encodé en Windows-1252.");
    }

    @Test
    void un_texte_unicode_d_excel_se_lit() {
        var lu = Essais.lire("\uFEFFcode\tnom\n49069\tOrée\n", StandardCharsets.UTF_16LE, "excel.txt");
        assertThat(lu.cellule(0, "nom")).isEqualTo("Orée");
    }

    @Test
    void un_octet_fautif_loin_dans_un_fichier_utf8_fait_refuser_sa_ligne_et_elle_seule() throws Exception {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.write(Essais.octets("code;nom\n"));
        for (int i = 0; i < 20_000; i++) {
            octets.write(Essais.octets("49069;Orée d’Anjou\n"));
        }
        octets.write("49070;Bécon\n".getBytes(WINDOWS_1252));
        octets.write(Essais.octets("49071;Chemillé\n"));
        var lu = Essais.lire(octets.toByteArray(), "melange.csv");
        assertThat(lu.lignes().stream().filter(ligne -> ligne.defaut().isPresent()))
                .singleElement()
                .satisfies(ligne -> {
                    assertThat(ligne.numero()).isEqualTo(20_002);
                    assertThat(ligne.defaut().orElseThrow()).contains("caractère illisible en UTF-8");
                });
        assertThat(lu.cellule(20_001, "nom")).isEqualTo("Chemillé");
    }

    @Test
    void une_ligne_utf8_dans_un_fichier_windows_1252_ne_devient_pas_du_charabia_en_silence() throws Exception {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.write("code;nom\n1;Orée\n2;Chemillé\n3;Bécon\n".getBytes(WINDOWS_1252));
        octets.write(Essais.octets("4;Sèvremoine\n"));
        var lu = Essais.lire(octets.toByteArray(), "melange.csv");
        assertThat(lu.cellule(0, "nom")).isEqualTo("Orée");
        assertThat(lu.lignes().get(3).defaut().orElseThrow()).contains("écrit en UTF-8");
    }

    @Test
    void les_guillemets_protegent_separateurs_guillemets_et_retours_a_la_ligne() {
        var lu = Essais.lire("code;texte;n\n1;\"a;b \"\"c\"\"\nsuite\";3\n2;plat;4\n");
        assertThat(lu.cellules(0)).containsExactly("1", "a;b \"c\"\nsuite", "3");
        assertThat(lu.lignes().get(1).numero()).isEqualTo(4);
    }

    @Test
    void un_guillemet_au_milieu_d_un_mot_reste_un_caractere() {
        assertThat(Essais.lire("code;nom\n1;Rue du 6\" pouce\n").cellule(0, "nom"))
                .isEqualTo("Rue du 6\" pouce");
    }

    @Test
    void un_guillemet_jamais_referme_dit_sa_ligne() {
        var lu = Essais.lire("code;nom\n1;\"ouvert\n2;perdu\n");
        assertThat(lu.lignes()).hasSize(1);
        assertThat(lu.lignes().getFirst().defaut().orElseThrow()).contains("ouvert à la ligne 2", "jamais refermé");
    }

    @Test
    void deux_lignes_confondues_par_un_guillemet_egare_sont_refusees() {
        var lu = Essais.lire("code;nom\n1;\"ouvert\n2;\"ferme\n3;bon\n");
        assertThat(lu.lignes().getFirst().defaut().orElseThrow()).contains("lignes 2 à 3 se sont confondues");
        assertThat(lu.cellule(1, "nom")).isEqualTo("bon");
    }

    @Test
    void les_lignes_de_decor_avant_l_en_tete_sont_sautees_et_dites() {
        var lu = Essais.lire("Bénéficiaires au 31 décembre\nSource : service\n\ncode;nom;n\n1;a;2\n2;b;3\n");
        assertThat(lu.colonnes()).containsExactly("code", "nom", "n");
        assertThat(lu.entete()).isEqualTo(4);
        assertThat(lu.remarques()).anyMatch(phrase -> phrase.contains("ligne 4") && phrase.contains("Bénéficiaires"));
    }

    @Test
    void deux_colonnes_de_meme_nom_se_distinguent() {
        assertThat(Essais.lire("code;n;n;n\n1;2;3;4\n").colonnes()).containsExactly("code", "n", "n (2)", "n (3)");
    }

    @Test
    void les_colonnes_fantomes_disparaissent() {
        var lu = Essais.lire("code;n;;;;\n1;2;;;;\n3;4;;;;\n");
        assertThat(lu.colonnes()).containsExactly("code", "n");
        assertThat(lu.cellules(1)).containsExactly("3", "4");
        assertThat(lu.remarques()).anyMatch(phrase -> phrase.startsWith("4 colonnes sans titre"));
    }

    @Test
    void une_valeur_dans_une_colonne_fantome_n_est_pas_perdue_en_silence() {
        StringBuilder texte = new StringBuilder("code;n;\n");
        texte.repeat("1;2;\n", 200).append("3;4;oubli\n");
        var lu = Essais.lire(texte.toString());
        assertThat(lu.lignes().getLast().defaut().orElseThrow()).contains("colonne qui n’a pas de titre");
    }

    @Test
    void une_colonne_sans_titre_mais_remplie_recoit_un_nom() {
        assertThat(Essais.lire(";n\na;2\nb;3\n").colonnes()).containsExactly("Colonne 1", "n");
    }

    @Test
    void il_peut_manquer_des_cellules_mais_pas_y_en_avoir_trop() {
        var lu = Essais.lire("code;nom;n\n1;a\n2;b;3;4\n3;c;5;\n");
        assertThat(lu.lignes().get(0).cellule(2)).isNull();
        assertThat(lu.lignes().get(1).defaut().orElseThrow()).contains("4 cellules", "en annonce 3");
        assertThat(lu.lignes().get(2).defaut()).isEmpty();
    }

    @Test
    void les_notes_sous_le_tableau_ne_sont_pas_des_lignes() {
        var lu = Essais.lire("code;n\n1;2\n\nSource : Insee, RP\nChamp : France ;\n");
        assertThat(lu.lignes()).hasSize(1);
        assertThat(lu.remarques())
                .contains("2 lignes de notes (source, champ…) sont ignorées sous le tableau, depuis la ligne 4.");
    }

    @Test
    void on_peut_imposer_la_ligne_d_en_tete_le_separateur_et_l_encodage() {
        var reglages = ReglagesDeLecture.AUTOMATIQUES
                .avecLigneDEntete(2)
                .avecSeparateur('|')
                .avecEncodage("ISO-8859-1");
        var lu = Essais.lire("a;b;c|x\ncode|nom\n1|Orée\n".getBytes(StandardCharsets.ISO_8859_1), "x.csv", reglages);
        assertThat(lu.colonnes()).containsExactly("code", "nom");
        assertThat(lu.cellule(0, "nom")).isEqualTo("Orée");
    }

    @Test
    void un_double_en_tete_donne_les_codes_et_garde_les_libelles() {
        String texte =
                "Code commune;Population municipale;Logements vacants\nCODGEO;P18_POP;P18_LOGVAC\n49007;154508;5000\n49008;12;1\n";
        try (FichierRecu fichier =
                        FichierRecu.recevoir(new java.io.ByteArrayInputStream(Essais.octets(texte)), "double.csv");
                Feuille feuille = fichier.lire()) {
            assertThat(feuille.colonnes().noms()).containsExactly("CODGEO", "P18_POP", "P18_LOGVAC");
            assertThat(feuille.colonnes().colonne(1).libelle()).contains("Population municipale");
            assertThat(feuille.ligneDEntete()).isEqualTo(2);
        }
    }

    @Test
    void une_feuille_se_relit_a_l_identique() {
        try (FichierRecu fichier =
                FichierRecu.recevoir(new java.io.ByteArrayInputStream(Essais.octets("code;n\n1;2\n3;4\n")), "x.csv")) {
            for (int passage = 0; passage < 2; passage++) {
                try (Feuille feuille = fichier.lire()) {
                    assertThat(feuille).hasSize(2);
                }
            }
            assertThat(fichier.empreinte()).hasSize(64).isEqualTo(fichier.empreinte());
        }
    }

    @Test
    void un_fichier_vide_ou_sans_ligne_le_dit() {
        assertThatThrownBy(() -> Essais.lire(""))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContaining("est vide");
        assertThatThrownBy(() -> Essais.lire("\n\n  \n"))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContaining("aucune ligne");
    }

    @Test
    void les_colonnes_se_retrouvent_sans_souci_d_accent_ni_de_casse() {
        Colonnes colonnes = Colonnes.de("Code Commune", "Année");
        assertThat(colonnes.rang("code_commune")).hasValue(0);
        assertThat(colonnes.rang("ANNEE")).hasValue(1);
        assertThat(colonnes.rang("mois")).isEmpty();
    }

    @Test
    void un_en_tete_fait_de_nombres_est_signale_mais_pas_des_annees() {
        assertThat(Essais.lire("01001;12\n01002;13\n").remarques())
                .anyMatch(phrase -> phrase.contains("ressemble à des données"));
        assertThat(Essais.lire("code;2018;2019;2020\n01002;13;4;5\n").remarques())
                .isEmpty();
    }

    @Test
    void un_encodage_demande_est_respecte_et_ce_qu_il_abime_est_refuse() {
        var lu = Essais.lire(
                "code;nom\n1;Orée\n2;Angers\n".getBytes(WINDOWS_1252),
                "x.csv",
                ReglagesDeLecture.AUTOMATIQUES.avecEncodage("UTF-8"));
        assertThat(lu.lignes().getFirst().defaut().orElseThrow()).contains("illisible en UTF-8");
        assertThat(lu.lignes().getLast().defaut()).isEmpty();
        assertThatThrownBy(() -> Essais.lire(
                        Essais.octets("a;b\n"), "x.csv", ReglagesDeLecture.AUTOMATIQUES.avecEncodage("klingon")))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContaining("« klingon » n’existe pas");
    }

    @Test
    void un_guillemet_fermant_disparu_ne_decale_pas_la_ligne() {
        var lu = Essais.lire("\"dep\",\"nom\",\"type\",\"n\"\n\"49\",\"Maine\",\"Dép\",7\n\"07\",\"Ard,\"Dép\",8\n");
        assertThat(lu.cellules(1)).containsExactly("07", "Ard", "Dép", "8");
        assertThat(lu.remarques())
                .contains("1 lignes ont été redressées : un guillemet fermant y manquait (la première : ligne 3).");
    }

    @Test
    void si_le_redressement_ne_tombe_pas_juste_la_ligne_est_refusee() {
        var lu = Essais.lire("a,b,c\n1,2,3\n1,\"x,\"y\",2,3\n1,\"x\"y,3\n");
        assertThat(lu.lignes().get(1).defaut().orElseThrow()).contains("guillemet fermant manque");
        assertThat(lu.lignes().get(2).defaut().orElseThrow()).contains("refermé au milieu d’une cellule");
    }

    @Test
    void des_lignes_trop_courtes_sont_lues_et_signalees() {
        assertThat(Essais.lire("a;b;c\n1;2;3\n1;2\n").remarques())
                .contains(
                        "1 lignes s’arrêtent avant la dernière colonne ; ce qui manque est lu comme vide (la première : ligne 3).");
    }
}
