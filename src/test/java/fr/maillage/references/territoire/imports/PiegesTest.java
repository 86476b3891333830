package fr.maillage.references.territoire.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.mesures.Bilan;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.FichierDesRefus;
import fr.maillage.references.territoire.mesures.ImporterUnFichier;
import fr.maillage.references.territoire.mesures.ResultatDImport;
import fr.maillage.socle.acces.Situation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Les pièges constatés dans les fichiers réels, de l’envoi jusqu’au chiffre, sur de petits fichiers inventés. */
@MaisonDesImports
@DisplayNameGeneration(ReplaceUnderscores.class)
class PiegesTest {
    private static final String EMPLOI = "CODGEO;P17_ACT1564;P17_ACTOCC1564;P17_CHOM1564\n";

    @TempDir
    Path dossier;

    @Autowired
    private ImporterUnFichier importer;

    @Autowired
    private Chiffres chiffres;

    @Autowired
    private Territoires territoires;

    private final List<Integer> lots = new ArrayList<>();

    @AfterEach
    void defaire() {
        lots.forEach(l -> Situation.pourLaMaison(() -> chiffres.annuler(l, "essai")));
        chiffres.oublier();
    }

    @Test
    void un_zero_de_tete_perdu_est_rendu_et_dit() throws IOException {
        Bilan bilan = charger("a.csv", EMPLOI + "1004;10;9;1\n49007;20;18;2\n").bilan();

        assertThat(bilan.reparations()).containsEntry("zéro de tête rendu", 1L);
        assertThat(chomeurs("01004")).isEqualTo(Valeur.connue(1));
    }

    @Test
    void un_code_lu_comme_un_decimal_et_un_code_corse_sont_retrouves() throws IOException {
        charger("a.csv", EMPLOI + "49007.0;20;18;2\n2A004;30;27;3\n2b033;40;36;4\n");

        assertThat(chomeurs("49007")).isEqualTo(Valeur.connue(2));
        assertThat(chomeurs("2A004")).isEqualTo(Valeur.connue(3));
        assertThat(chomeurs("2B033")).isEqualTo(Valeur.connue(4));
    }

    @Test
    void un_code_passe_en_notation_scientifique_est_refuse_ligne_et_colonne_dites() throws IOException {
        Bilan bilan = charger("a.csv", EMPLOI + "49007;20;18;2\n49015;20;18;2\n4,9E+04;1;1;1\n")
                .bilan();

        assertThat(bilan.refus()).singleElement().satisfies(r -> {
            assertThat(r.ligne()).isEqualTo(4);
            assertThat(r.colonne()).isEqualTo("CODGEO");
            assertThat(r.lu()).isEqualTo("4,9E+04");
            assertThat(r.raison()).contains("notation scientifique");
        });
    }

    @Test
    void virgule_point_milliers_et_notation_scientifique_cohabitent_sur_une_ligne() throws IOException {
        charger("a.csv", EMPLOI + "49007;1\u202F234,5;1\u00A0257.25;7,83177350511023e-03\n");

        assertThat(valeur(Maille.COMMUNE, "49007", "P_ACT1564", 2017)).isEqualTo(Valeur.connue(1234.5));
        assertThat(valeur(Maille.COMMUNE, "49007", "P_ACTOCC1564", 2017)).isEqualTo(Valeur.connue(1257.25));
        assertThat(chomeurs("49007")).isEqualTo(Valeur.connue(0.00783177350511023));
    }

    @Test
    void secret_absence_et_sans_objet_ne_deviennent_jamais_zero() throws IOException {
        charger("a.csv", EMPLOI + "49007;s;NA;///\n49015;Confidentiel (secret statistique);;5\n");

        assertThat(valeur(Maille.COMMUNE, "49007", "P_ACT1564", 2017)).isEqualTo(Valeur.secrete());
        assertThat(valeur(Maille.COMMUNE, "49007", "P_ACTOCC1564", 2017)).isEqualTo(Valeur.nonDisponible());
        assertThat(chomeurs("49007")).isEqualTo(Valeur.nonApplicable());
        assertThat(valeur(Maille.COMMUNE, "49015", "P_ACT1564", 2017)).isEqualTo(Valeur.secrete());
    }

    @Test
    void nd_et_case_vide_disent_l_absence_ou_le_secret_selon_le_format() throws IOException {
        // Là où rien ne dit ce que « nd » veut dire, on suppose qu’il protège.
        charger("a.csv", EMPLOI + "49007;nd;;2\n");
        assertThat(valeur(Maille.COMMUNE, "49007", "P_ACT1564", 2017)).isEqualTo(Valeur.secrete());
        assertThat(valeur(Maille.COMMUNE, "49007", "P_ACTOCC1564", 2017)).isEqualTo(Valeur.nonDisponible());

        // Chez Filosofi, une case vide n’est pas une absence : elle est couverte par le secret.
        charger("f.csv", "CODGEO;NBMEN19;NBPERS19;NBUC19;Q119;Q219;Q319;D119\n244900015;10;20;15;;22040;nd;4\n");
        assertThat(valeur(Maille.EPCI, "244900015", "Q1", 2019)).isEqualTo(Valeur.secrete());
        assertThat(valeur(Maille.EPCI, "244900015", "Q3", 2019)).isEqualTo(Valeur.nonDisponible());
    }

    @Test
    void un_departement_sur_trois_caracteres_est_ramene_a_deux_et_l_outre_mer_en_garde_trois() throws IOException {
        String texte = "codgeo;libgeo;an;tx_morta\n049;Maine-et-Loire;2013-2018;9,1\n02A;Corse-du-Sud;2013-2018;9,9\n"
                + "1;Ain;2013-2018;7,9\n974;La Réunion;2013-2018;5,4\n";
        Bilan bilan = charger("a.csv", texte).bilan();

        assertThat(bilan.refus()).isEmpty();
        assertThat(bilan.reparations()).containsEntry("département ramené à deux caractères", 2L);
        assertThat(valeur(Maille.DEPARTEMENT, "49", "TX_MORTALITE", 2018)).isEqualTo(Valeur.connue(9.1));
        assertThat(valeur(Maille.DEPARTEMENT, "2A", "TX_MORTALITE", 2018)).isEqualTo(Valeur.connue(9.9));
        assertThat(valeur(Maille.DEPARTEMENT, "01", "TX_MORTALITE", 2018)).isEqualTo(Valeur.connue(7.9));
        assertThat(valeur(Maille.DEPARTEMENT, "974", "TX_MORTALITE", 2018)).isEqualTo(Valeur.connue(5.4));
    }

    @Test
    void une_moyenne_nationale_rangee_parmi_les_departements_ne_se_prend_pas_pour_un_total() throws IOException {
        String texte = """
                Code.departement,Territoire,TypeTerritoire,Annee,NbBenefAPA,popTOT
                49,Maine-et-Loire,Département,2020,13507,818273
                44,Loire-Atlantique,Département,2020,20010,1429272
                F,France métropolitaine,France,2020,12900,680000
                52,Pays de la Loire,Région,2020,16758,1123772
                """;
        charger("a.csv", texte);

        assertThat(valeur(Maille.DEPARTEMENT, "49", "ASDEP_APA", 2020)).isEqualTo(Valeur.connue(13_507));
        assertThat(valeur(Maille.FRANCE, "FR", "ASDEP_APA", 2020)).isEqualTo(Valeur.nonDisponible());
        assertThat(valeur(Maille.REGION, "52", "ASDEP_APA", 2020)).isEqualTo(Valeur.nonDisponible());
        assertThat(valeur(Maille.DEPARTEMENT, "52", "ASDEP_APA", 2020)).isEqualTo(Valeur.nonDisponible());
    }

    @Test
    void paris_donne_en_commune_et_en_arrondissements_ne_compte_qu_une_fois() throws IOException {
        charger("a.csv", EMPLOI + "75056;100;90;10\n75101;40;36;4\n75102;60;54;6\n");

        assertThat(chomeurs("75056")).isEqualTo(Valeur.connue(10));
        assertThat(valeur(Maille.ARRONDISSEMENT_MUNICIPAL, "75101", "P_CHOM1564", 2017))
                .isEqualTo(Valeur.connue(4));
        assertThat(valeur(Maille.DEPARTEMENT, "75", "P_CHOM1564", 2017)).isEqualTo(Valeur.connue(10));
    }

    @Test
    void paris_donne_par_ses_seuls_arrondissements_se_retrouve_en_commune() throws IOException {
        var texte = new StringBuilder(EMPLOI);
        for (int i = 1; i <= 20; i++) texte.append("751%02d;10;9;1\n".formatted(i));
        charger("a.csv", texte.append("49007;20;18;2\n").toString());

        assertThat(chomeurs("75056")).isEqualTo(Valeur.connue(20));
    }

    @Test
    void un_taux_ecrit_en_notation_scientifique_a_virgule_se_lit() throws IOException {
        String texte = "codgeo;libgeo;an;tx_morta\n49;Maine-et-Loire;2013-2018;6,16572988677254e-03\n"
                + "44;Loire-Atlantique;2013-2018;9,1E+00\n";
        charger("a.csv", texte);
        assertThat(valeur(Maille.DEPARTEMENT, "49", "TX_MORTALITE", 2018))
                .isEqualTo(Valeur.connue(0.00616572988677254));
        assertThat(valeur(Maille.DEPARTEMENT, "44", "TX_MORTALITE", 2018)).isEqualTo(Valeur.connue(9.1));
    }

    @Test
    void une_source_secondaire_ne_donne_que_des_estimations() throws IOException {
        String texte =
                "code_commune;libelle;nb_iris;P22_POP;menages_22;dmv_75p_pct_22\n49007;Angers;60;157175;84000;9,1\n"
                        + "49015;Avrillé;5;14500;6500;11,2\n";
        ResultatDImport.Charge charge = charger("a.csv", texte);

        assertThat(charge.bilan().format()).isEqualTo("secondaire-communes-rp2022");
        assertThat(valeur(Maille.COMMUNE, "49007", "P_POP", 2022)).isEqualTo(Valeur.estimee(157_175));
        assertThat(valeur(Maille.COMMUNE, "49007", "SEC_75P", 2022)).isEqualTo(Valeur.estimee(9.1));
        // Une somme faite d’estimations en est une.
        assertThat(valeur(Maille.EPCI, "244900015", "P_POP", 2022).etat()).isNotEqualTo(Valeur.Etat.CONNUE);
    }

    @Test
    void un_classeur_decore_fusionne_a_double_en_tete_et_feuille_cachee_donne_ses_chiffres() throws IOException {
        Path classeur = dossier.resolve("emploi.xlsx");
        try (var livre = new XSSFWorkbook()) {
            Sheet cachee = livre.createSheet("brouillon");
            ligne(cachee, 0, "CODGEO", "P17_ACT1564", "P17_ACTOCC1564", "P17_CHOM1564");
            ligne(cachee, 1, "49007", 1, 1, 999);
            livre.setSheetHidden(0, true);
            Sheet feuille = livre.createSheet("Emploi");
            ligne(feuille, 0, "Population active et emploi, séries du recensement");
            feuille.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            ligne(feuille, 1, "Mise en ligne : 27 juin 2023");
            ligne(feuille, 3, "Code", "Actifs 15-64 ans", "Actifs occupés", "Chômeurs");
            ligne(feuille, 4, "CODGEO", "P17_ACT1564", "P17_ACTOCC1564", "P17_CHOM1564");
            // Le tableur a fait un nombre du code de l’Ain : son zéro est perdu.
            ligne(feuille, 5, 1004, 10, 9, 1);
            ligne(feuille, 6, "49007", 20, 18, 2.5);
            // Des cellules mises en forme, sans valeur, jusqu’à une colonne et une ligne lointaines.
            feuille.getRow(6).createCell(900);
            feuille.createRow(4_000).createCell(0);
            ligne(feuille, 8, "Source : Insee, recensement de la population.");
            try (var sortie = Files.newOutputStream(classeur)) {
                livre.write(sortie);
            }
        }
        ResultatDImport resultat = importer.charger(classeur, ImporterUnFichier.Demande.simple("emploi.xlsx", "essai"));
        assertThat(resultat).isInstanceOfSatisfying(ResultatDImport.Charge.class, c -> {
            lots.add(c.lot());
            assertThat(c.bilan().lignes()).isEqualTo(2);
            assertThat(c.bilan().refus()).isEmpty();
        });
        chiffres.oublier();
        assertThat(chomeurs("01004")).isEqualTo(Valeur.connue(1));
        assertThat(chomeurs("49007")).isEqualTo(Valeur.connue(2.5));
    }

    private static void ligne(Sheet feuille, int rang, Object... valeurs) {
        var ligne = feuille.createRow(rang);
        for (int i = 0; i < valeurs.length; i++) {
            if (valeurs[i] instanceof Number nombre) ligne.createCell(i).setCellValue(nombre.doubleValue());
            else ligne.createCell(i).setCellValue(String.valueOf(valeurs[i]));
        }
    }

    @Test
    void D06_un_fichier_de_la_caf_ramene_ou_liste_ses_codes_et_garde_source_date_et_licence() throws IOException {
        // En 2020, 49069 était Orée d’Anjou ; elle porte 49126 depuis. 99999 n’a jamais été une commune.
        Path fichier = Files.writeString(
                dossier.resolve("caf.csv"),
                "code_commune;part_allocataires_rsa_pct;millesime\n49007;6;2020\n49069;3;2020\n99999;4;2020\n");
        Instant avant = Instant.now();
        ResultatDImport resultat = importer.charger(
                fichier,
                new ImporterUnFichier.Demande(
                        "caf.csv", Optional.empty(), OptionalInt.empty(), OptionalInt.of(2020), "essai"));
        assertThat(resultat).isInstanceOf(ResultatDImport.Charge.class);
        var charge = (ResultatDImport.Charge) resultat;
        lots.add(charge.lot());
        chiffres.oublier();

        assertThat(valeur(Maille.COMMUNE, "49126", "CAF_PART_RSA", 2020)).isEqualTo(Valeur.connue(3));
        assertThat(charge.bilan().refus()).singleElement().satisfies(r -> {
            assertThat(r.ligne()).isEqualTo(4);
            assertThat(r.lu()).isEqualTo("99999");
            assertThat(r.raison()).contains("ne désigne aucune commune au 1er janvier 2020");
        });
        assertThat(chiffres.lot(charge.lot())).hasValueSatisfying(lot -> {
            assertThat(lot.source()).isEqualTo("CAF_PRECARITE");
            assertThat(lot.licence()).isEqualTo("Licence Ouverte 2.0");
            assertThat(lot.chargeLe())
                    .isBetween(avant.minusSeconds(60), Instant.now().plusSeconds(60));
            assertThat(lot.fichier()).isEqualTo("caf.csv");
            assertThat(lot.geographie()).isEqualTo(2020);
        });
    }

    @Test
    void une_commune_qui_a_absorbe_ses_deleguees_existait_deja_avant() throws IOException {
        // Rouillac a repris ses communes déléguées en 2023 : en 2020, elle existait depuis longtemps.
        Bilan bilan =
                charger("a.csv", EMPLOI + "16286;30;27;3\n49007;20;18;2\n").bilan();
        assertThat(bilan.refus()).isEmpty();
        assertThat(chomeurs("16286")).isEqualTo(Valeur.connue(3));
    }

    @Test
    void un_fichier_windows_1252_que_son_nom_dit_utf8_se_lit_sans_accent_abime() throws IOException {
        String texte = "codgeo;YEAR;Demandeurs_Emploi\n49007;février_2020;100\n49007;août_2020;200\n";
        Bilan bilan = charger("demandeurs_utf8.csv", texte, Charset.forName("windows-1252"))
                .bilan();

        assertThat(bilan.refus()).isEmpty();
        assertThat(valeur(Maille.COMMUNE, "49007", "DEFM_ABC", 2020)).isEqualTo(Valeur.connue(150));
    }

    @Test
    void marque_d_ordre_fins_de_ligne_windows_et_tabulations_ne_genent_pas() throws IOException {
        String texte = "\uFEFF" + EMPLOI.replace(';', '\t').replace("\n", "\r\n") + "49007\t20\t18\t2\r\n";
        charger("A.CSV", texte);
        assertThat(chomeurs("49007")).isEqualTo(Valeur.connue(2));
    }

    @Test
    void trois_mailles_melees_vont_chacune_a_leur_place_et_le_doublon_exact_est_reuni() throws IOException {
        String texte = "codgeo,YEAR,Demandeurs_Emploi\n49007,janvier_2020,100\n49007,janvier_2020,100\n"
                + "49,janvier_2020,5000\n49015,janvier_2020,890\n49015,janvier_2020,320\n";
        Bilan bilan = charger("a.csv", texte).bilan();

        assertThat(bilan.doublons()).isEqualTo(1);
        assertThat(valeur(Maille.COMMUNE, "49007", "DEFM_ABC", 2020)).isEqualTo(Valeur.connue(100));
        assertThat(valeur(Maille.DEPARTEMENT, "49", "DEFM_ABC", 2020)).isEqualTo(Valeur.connue(5000));
        // Deux valeurs qui se contredisent : aucune n’est gardée, et le motif le dit.
        assertThat(valeur(Maille.COMMUNE, "49015", "DEFM_ABC", 2020)).isEqualTo(Valeur.nonDisponible());
        assertThat(bilan.refus())
                .singleElement()
                .satisfies(r -> assertThat(r.raison()).contains("contredit"));
    }

    @Test
    void un_suffixe_colle_au_code_de_variable_se_lit_quand_meme() throws IOException {
        String texte =
                "CODGEO;NBMEN19;NBPERS19;NBUC19;Q119;Q219;Q319;D119;S80S2019\n244900015;10;20;15;1;22040;3;4;4,4\n";
        charger("a.csv", texte);
        assertThat(valeur(Maille.EPCI, "244900015", "S80S20", 2019)).isEqualTo(Valeur.connue(4.4));
    }

    @Test
    void un_code_d_autrefois_designe_la_commune_d_alors() throws IOException {
        // Le format des séries du recensement 2017 est en géographie 2020, où 49069 est Orée d’Anjou.
        charger("a.csv", EMPLOI + "49069;100;90;10\n49007;20;18;2\n");
        assertThat(chomeurs("49126")).isEqualTo(Valeur.connue(10));
    }

    @Test
    void un_fichier_a_moitie_casse_ne_charge_rien() throws IOException {
        ResultatDImport resultat = presenter("a.csv", EMPLOI + "49007;20;18;2\nrien;1;1;1\nabc;1;1;1\n99999;2;2;2\n");

        assertThat(resultat).isInstanceOfSatisfying(ResultatDImport.Refuse.class, r -> {
            assertThat(r.phrase()).contains("Rien n’a été chargé : 4 lignes lues, 3 refusées");
            assertThat(r.bilan().refus()).extracting(Bilan.Refus::ligne).containsExactlyInAnyOrder(3L, 4L, 5L);
        });
        assertThat(chomeurs("49007")).isEqualTo(Valeur.nonDisponible());
        assertThat(chiffres.lots()).allMatch(l -> l.annule());
    }

    @Test
    void les_lignes_refusees_reviennent_corrigees_et_se_chargent() throws IOException {
        Bilan bilan = charger("a.csv", EMPLOI + "49007;20;18;2\n49015;7;6;un\n49020;5;4;1\n")
                .bilan();
        String refus = FichierDesRefus.ecrire(bilan);
        assertThat(refus).contains("49015;7;6;un;3;").contains("« un » n’est pas un nombre");
        assertThat(chomeurs("49015")).isEqualTo(Valeur.nonDisponible());

        charger("corrige.csv", refus.replace(";un;", ";1;"));

        assertThat(chomeurs("49015")).isEqualTo(Valeur.connue(1));
        assertThat(chomeurs("49007")).isEqualTo(Valeur.connue(2));
    }

    @Test
    void une_cellule_qui_ressemble_a_une_formule_est_desarmee_dans_les_refus() throws IOException {
        Bilan bilan = charger("a.csv", EMPLOI + "49007;20;18;2\n49015;1;1;=HYPERLINK(1)\n49020;5;4;1\n")
                .bilan();
        assertThat(FichierDesRefus.ecrire(bilan)).contains(";'=HYPERLINK(1);");
    }

    @Test
    void un_en_tete_inconnu_ou_une_annee_absente_se_disent_sans_rien_charger() throws IOException {
        assertThat(presenter("a.csv", "x;y\n1;2\n")).isInstanceOf(ResultatDImport.NonReconnu.class);
        assertThat(presenter("caf.csv", "CODGEO;A;PERCOU;AI;AM;ARSAS\n490070101;1;2;3;4;5\n"))
                .isInstanceOfSatisfying(
                        ResultatDImport.Incomplet.class,
                        i -> assertThat(i.phrase()).contains("L’année des chiffres"));
    }

    private ResultatDImport.Charge charger(String nom, String texte) throws IOException {
        return charger(nom, texte, StandardCharsets.UTF_8);
    }

    private ResultatDImport.Charge charger(String nom, String texte, Charset encodage) throws IOException {
        Path fichier = Files.write(dossier.resolve(nom), texte.getBytes(encodage));
        ResultatDImport resultat = importer.charger(
                fichier,
                new ImporterUnFichier.Demande(
                        nom, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), "essai"));
        assertThat(resultat).isInstanceOf(ResultatDImport.Charge.class);
        var charge = (ResultatDImport.Charge) resultat;
        lots.add(charge.lot());
        chiffres.oublier();
        return charge;
    }

    private ResultatDImport presenter(String nom, String texte) throws IOException {
        Path fichier = Files.writeString(dossier.resolve(nom), texte);
        return importer.charger(fichier, ImporterUnFichier.Demande.simple(nom, "essai"));
    }

    private Valeur chomeurs(String commune) {
        return valeur(Maille.COMMUNE, commune, "P_CHOM1564", 2017);
    }

    private Valeur valeur(Maille maille, String code, String variable, int annee) {
        return chiffres.de(territoires.geographie().trouver(maille, code).orElseThrow())
                .valeur(variable, annee);
    }
}
