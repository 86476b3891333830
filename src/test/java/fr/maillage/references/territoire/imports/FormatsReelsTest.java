package fr.maillage.references.territoire.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.mesures.Bilan;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.ImporterUnFichier;
import fr.maillage.references.territoire.mesures.ResultatDImport;
import fr.maillage.socle.acces.Situation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Chaque format que la maison connaît se charge depuis son vrai fichier, et rend les chiffres qu’on y lit. */
@MaisonDesImports
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatsReelsTest {
    private static final Path DONNEES = Path.of(System.getProperty("maillage.donnees-publiques", "../shared/donnees"));

    @Autowired
    private ImporterUnFichier importer;

    @Autowired
    private Chiffres chiffres;

    @Autowired
    private Territoires territoires;

    private int lot;

    /** Chaque essai part d’une maison sans chiffres : ce qu’il lit vient bien de son fichier. */
    @AfterEach
    void defaire() {
        if (lot > 0) Situation.pourLaMaison(() -> chiffres.annuler(lot, "essai"));
        chiffres.oublier();
    }

    @Test
    void le_comparateur_national_donne_angers_le_departement_et_oree_d_anjou() {
        attendre(charger("insee/base_cc_comparateur.CSV"), "insee-comparateur", 35_010, 0);

        assertThat(valeur(Maille.COMMUNE, "49007", "P_POP", 2018)).isEqualTo(Valeur.connue(154_508));
        assertThat(valeur(Maille.COMMUNE, "49007", "TP60", 2019)).isEqualTo(Valeur.connue(21));
        // Une commune sous le seuil de diffusion : un secret, jamais un zéro.
        assertThat(valeur(Maille.COMMUNE, "01001", "TP60", 2019)).isEqualTo(Valeur.secrete());
        // Orée d’Anjou portait 49069 en 2021 et porte 49126 aujourd’hui.
        assertThat(valeur(Maille.COMMUNE, "49126", "P_POP", 2018).exigerNombre())
                .isBetween(16_000.0, 17_000.0);
        assertThat(valeur(Maille.DEPARTEMENT, "49", "P_POP", 2018).exigerNombre())
                .isBetween(815_000.0, 822_000.0);
        // Paris n’est compté qu’une fois : la commune, jamais ses arrondissements en plus.
        assertThat(valeur(Maille.REGION, "11", "P_POP", 2018).exigerNombre()).isBetween(12_150_000.0, 12_300_000.0);
    }

    @Test
    void filosofi_2019_des_intercommunalites_donne_angers_loire_metropole() {
        attendre(charger("insee/FILO2019_DISP_EPCI.csv"), "insee-filosofi-disp", 1_240, 6);
        assertThat(valeur(Maille.EPCI, "244900015", "MED", 2019)).isEqualTo(Valeur.connue(22_040));
    }

    @Test
    void filosofi_2019_des_departements_donne_le_maine_et_loire() {
        attendre(charger("insee/FILO2019_DISP_DEP.csv"), "insee-filosofi-disp", 98, 0);
        assertThat(valeur(Maille.DEPARTEMENT, "49", "MED", 2019)).isEqualTo(Valeur.connue(21_300));
    }

    @Test
    void filosofi_2019_des_regions_ne_se_prend_pas_pour_des_departements() {
        attendre(charger("insee/FILO2019_DISP_REG.csv"), "insee-filosofi-disp", 15, 0);
        assertThat(valeur(Maille.REGION, "52", "MED", 2019)).isEqualTo(Valeur.connue(21_850));
        assertThat(valeur(Maille.DEPARTEMENT, "52", "MED", 2019)).isEqualTo(Valeur.nonDisponible());
    }

    @Test
    void filosofi_2019_de_la_metropole_donne_la_france() {
        attendre(charger("insee/FILO2019_DISP_METROPOLE.csv"), "insee-filosofi-disp", 1, 0);
        assertThat(valeur(Maille.FRANCE, "FR", "MED", 2019)).isEqualTo(Valeur.connue(21_930));
    }

    @Test
    void filosofi_2019_des_communes_garde_le_secret_des_petites() {
        attendre(charger("insee/FILO2019_DISP_COM.csv"), "insee-filosofi-disp", 31_361, 0);
        assertThat(valeur(Maille.COMMUNE, "49007", "MED", 2019)).isEqualTo(Valeur.connue(20_420));
        // Sa médiane est publiée, son premier quartile ne l’est pas.
        assertThat(valeur(Maille.COMMUNE, "01002", "MED", 2019)).isEqualTo(Valeur.connue(23_640));
        assertThat(valeur(Maille.COMMUNE, "01002", "Q1", 2019)).isEqualTo(Valeur.secrete());
    }

    @Test
    void filosofi_2014_se_lit_dans_la_geographie_de_2015_et_rejoint_les_communes_d_aujourd_hui() {
        ResultatDImport.Charge charge = charger("insee/FILO2014_DISP_COM.csv");
        attendre(charge, "insee-filosofi-disp", 32_974, 1);
        assertThat(charge.bilan().geographie()).isEqualTo(2015);
        assertThat(valeur(Maille.COMMUNE, "49007", "MED", 2014)).isEqualTo(Valeur.connue(18_946.7));
        assertThat(valeur(Maille.COMMUNE, "49007", "PACT", 2014).estChiffree()).isTrue();
        // Neuf communes ont fait Orée d’Anjou : leurs ménages s’ajoutent, leurs médianes non.
        assertThat(valeur(Maille.COMMUNE, "49126", "NBMENFISC", 2014).estChiffree())
                .isTrue();
        assertThat(valeur(Maille.COMMUNE, "49126", "MED", 2014)).isEqualTo(Valeur.nonDisponible());
        assertThat(charge.bilan().refus())
                .singleElement()
                .satisfies(r -> assertThat(r.raison()).contains("Il a désigné « L'Oudon » jusqu’au 7 janvier 2014"));
    }

    @Test
    void filosofi_2018_des_communes_garde_le_secret_et_l_intensite_de_la_pauvrete() {
        ResultatDImport.Charge charge = charger("insee/FILO2018_DISP_COM.csv");
        attendre(charge, "insee-filosofi-disp", 31_330, 0);
        assertThat(charge.bilan().geographie()).isEqualTo(2019);
        assertThat(valeur(Maille.COMMUNE, "49007", "MED", 2018)).isEqualTo(Valeur.connue(20_100));
        assertThat(valeur(Maille.COMMUNE, "01001", "Q1", 2018)).isEqualTo(Valeur.secrete());
    }

    @Test
    void l_extrait_d_un_seul_departement_se_reconnait_dans_sa_geographie() {
        ResultatDImport.Charge charge = charger("demo49/FILO2018_DISP_COM_49.csv");
        attendre(charge, "insee-filosofi-disp", 177, 0);
        // 49069 y est Orée d’Anjou, qui porte 49126 aujourd’hui.
        assertThat(valeur(Maille.COMMUNE, "49126", "MED", 2018).estChiffree()).isTrue();
    }

    @Test
    void les_iris_d_une_commune_qui_a_change_de_code_ne_sont_pas_perdus() {
        attendre(charger("demo49/data_CAF_2020_IRIS_49.csv"), "caf-iris", 193, 0);
        assertThat(valeur(Maille.IRIS, "490690102", "CAF_A", 2020).etat()).isNotEqualTo(Valeur.Etat.NON_DISPONIBLE);
    }

    @Test
    void une_source_secondaire_par_iris_ne_donne_que_des_estimations_et_garde_les_communes_sans_iris() {
        attendre(charger("demo49/iris_49_rp2022_filo2021_dpe.csv"), "secondaire-iris-rp2022", 362, 0);
        assertThat(valeur(Maille.IRIS, "490070101", "P_POP", 2022).etat()).isEqualTo(Valeur.Etat.ESTIMEE);
        // 49002 n’est pas découpée : son IRIS « 490020000 » est la commune entière.
        assertThat(valeur(Maille.COMMUNE, "49002", "P_POP", 2022).etat()).isEqualTo(Valeur.Etat.ESTIMEE);
    }

    @Test
    void filosofi_2020_lit_le_s_comme_un_secret() {
        attendre(charger("insee/cc_filosofi_2020_COM.csv"), "insee-filosofi-communes", 34_929, 0);
        assertThat(valeur(Maille.COMMUNE, "49007", "TP60", 2020)).isEqualTo(Valeur.connue(20));
        assertThat(valeur(Maille.COMMUNE, "49007", "MED", 2020)).isEqualTo(Valeur.connue(20_850));
        assertThat(valeur(Maille.COMMUNE, "01001", "TP60", 2020)).isEqualTo(Valeur.secrete());
    }

    @Test
    void filosofi_par_iris_lit_la_virgule_decimale() {
        attendre(charger("insee/BASE_TD_FILO_DISP_IRIS_2019.csv"), "insee-filosofi-iris", 12_481, 0);
        assertThat(valeur(Maille.IRIS, "490070101", "TP60", 2019)).isEqualTo(Valeur.connue(16.2));
        assertThat(valeur(Maille.IRIS, "490070101", "MED", 2019)).isEqualTo(Valeur.connue(23_070));
    }

    @Test
    void la_serie_des_populations_suit_angers_de_2013_a_2021() {
        ResultatDImport.Charge charge = charger("insee/insee-estimation-population-2024.csv");
        attendre(charge, "insee-populations-municipales", 34_995, 0);
        assertThat(valeurs("49007", 2013, 2018, 2021))
                .containsExactly(Valeur.connue(150_125), Valeur.connue(154_508), Valeur.connue(157_175));
    }

    @Test
    void les_series_du_recensement_2017_donnent_emploi_et_population() {
        attendre(charger("insee/emploi2017_short.csv"), "insee-rp-emploi", 34_996, 0);
        assertThat(valeur(Maille.COMMUNE, "49007", "P_CHOM1564", 2017).exigerNombre())
                .isEqualTo(13_796.7727053217);
        defaire();

        attendre(charger("insee/population2017_short.csv"), "insee-rp-population", 34_996, 0);
        assertThat(valeur(Maille.COMMUNE, "49007", "P_POP", 2017)).isEqualTo(Valeur.connue(152_960));
    }

    @Test
    void les_trois_fichiers_des_quartiers_prioritaires_donnent_belle_beille() {
        attendre(charger("insee/DEMO_2022.csv"), "insee-qpv-demographie", 1_400, 0);
        assertThat(valeur(Maille.QPV, "QP049001", "QPV_POP_MUN", 2018)).isEqualTo(Valeur.connue(6_013));
        defaire();

        attendre(charger("insee/IPRO_2022.csv"), "insee-qpv-insertion", 1_345, 0);
        assertThat(valeur(Maille.QPV, "QP049001", "QPV_DE_ABC", 2021)).isEqualTo(Valeur.connue(1_133));
        defaire();

        attendre(charger("insee/REVN_2022.csv"), "insee-qpv-revenus", 1_352, 0);
        assertThat(valeur(Maille.QPV, "QP049001", "TP60", 2019)).isEqualTo(Valeur.connue(44));
    }

    @Test
    void la_caf_par_iris_se_lit_chaque_annee() {
        attendre(charger("caf/data_CAF_2019_IRIS.csv"), "caf-iris", 13_424, 0);
        assertThat(valeur(Maille.IRIS, "490070101", "CAF_A", 2019)).isEqualTo(Valeur.connue(1_075));
        defaire();

        attendre(charger("caf/data_CAF_2020_IRIS.csv"), "caf-iris", 13_444, 0);
        assertThat(valeur(Maille.IRIS, "490070101", "CAF_A", 2020)).isEqualTo(Valeur.connue(1_124));
        assertThat(valeur(Maille.IRIS, "490070101", "CAF_ARSAS", 2020)).isEqualTo(Valeur.connue(51));
    }

    @Test
    void le_rpls_donne_les_logements_sociaux_d_angers() {
        attendre(charger("logement/rpls_2024_communes_export.csv"), "rpls-export", 16_859, 0);
        assertThat(valeur(Maille.COMMUNE, "49007", "RPLS_NB_LS", 2024)).isEqualTo(Valeur.connue(25_900));
    }

    @Test
    void les_demandeurs_d_emploi_melent_trois_mailles_et_des_doublons() {
        Bilan bilan =
                charger("emploi/demandeurs_emploi_communes_odis_2025-06.csv").bilan();

        assertThat(bilan.lignes()).isEqualTo(147_420);
        assertThat(bilan.doublons()).isEqualTo(2_587);
        assertThat(bilan.lignesRefusees()).isEqualTo(1_613);
        // Moyenne des douze mois de 2024.
        double moyenne = (18_600 + 18_420 + 18_150 + 18_010 + 17_960 + 17_840 + 17_890 + 18_110 + 18_650 + 18_730
                        + 18_740 + 18_910)
                / 12.0;
        assertThat(valeur(Maille.COMMUNE, "49007", "DEFM_ABC", 2024)).isEqualTo(Valeur.connue(moyenne));
        assertThat(valeur(Maille.DEPARTEMENT, "49", "DEFM_ABC", 2024).estChiffree())
                .isTrue();
        assertThat(bilan.refus())
                .anySatisfy(r -> assertThat(r.raison()).contains("contredit une valeur déjà lue pour « 29212 »"));
    }

    @Test
    void l_aide_sociale_de_la_drees_donne_le_maine_et_loire() {
        attendre(charger("drees/ASDEPsl.csv"), "drees-aide-sociale", 5_019, 30);
        assertThat(valeur(Maille.DEPARTEMENT, "49", "ASDEP_APA", 2020)).isEqualTo(Valeur.connue(13_507));
    }

    private ResultatDImport.Charge charger(String fichier) {
        Path chemin = DONNEES.resolve(fichier);
        assumeTrue(Files.exists(chemin), "fichier public absent : " + chemin);
        ResultatDImport resultat = importer.charger(chemin, ImporterUnFichier.Demande.simple(fichier, "essai"));
        assertThat(resultat).isInstanceOf(ResultatDImport.Charge.class);
        var charge = (ResultatDImport.Charge) resultat;
        lot = charge.lot();
        chiffres.oublier();
        return charge;
    }

    private static void attendre(ResultatDImport.Charge charge, String format, long lignes, long refusees) {
        assertThat(charge.bilan().format()).isEqualTo(format);
        assertThat(charge.bilan().lignes()).isEqualTo(lignes);
        assertThat(charge.bilan().lignesRefusees()).isEqualTo(refusees);
    }

    private Valeur valeur(Maille maille, String code, String variable, int annee) {
        String cle = code.toUpperCase(Locale.ROOT);
        return territoires
                .geographie()
                .trouver(maille, cle)
                .map(t -> chiffres.de(t).valeur(variable, annee))
                .orElseThrow(() -> new AssertionError("territoire inconnu : " + maille + " " + code));
    }

    private java.util.List<Valeur> valeurs(String commune, int... annees) {
        return java.util.Arrays.stream(annees)
                .mapToObj(a -> valeur(Maille.COMMUNE, commune, "P_POP", a))
                .toList();
    }
}
