package fr.maillage.references.territoire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.maillage.references.territoire.Valeur;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Les vrais fichiers publics, reconnus à leur seul en-tête et lus avec les formules du catalogue. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatsSurFichiersReelsTest {

    private static final Path DONNEES = Path.of(System.getProperty("maillage.donnees-publiques", "../shared/donnees"));

    private static Catalogue catalogue;

    @BeforeAll
    static void charger() {
        catalogue = Catalogue.charger();
    }

    @ParameterizedTest(name = "{0} est reconnu comme {1}")
    @CsvSource({
        "insee/base_cc_comparateur.CSV, insee-comparateur, 32",
        "insee/FILO2014_DISP_COM.csv, insee-filosofi-disp, 27",
        "insee/FILO2018_DISP_COM.csv, insee-filosofi-disp, 29",
        "insee/FILO2019_DISP_COM.csv, insee-filosofi-disp, 29",
        "insee/FILO2019_DISP_EPCI.csv, insee-filosofi-disp, 29",
        "insee/FILO2019_DISP_DEP.csv, insee-filosofi-disp, 29",
        "insee/FILO2019_DISP_REG.csv, insee-filosofi-disp, 29",
        "insee/FILO2019_DISP_METROPOLE.csv, insee-filosofi-disp, 29",
        "insee/cc_filosofi_2020_COM.csv, insee-filosofi-communes, 27",
        "insee/BASE_TD_FILO_DISP_IRIS_2019.csv, insee-filosofi-iris, 27",
        "insee/insee-estimation-population-2024.csv, insee-populations-municipales, 9",
        "insee/emploi2017_short.csv, insee-rp-emploi, 12",
        "insee/population2017_short.csv, insee-rp-population, 3",
        "insee/DEMO_2022.csv, insee-qpv-demographie, 27",
        "insee/REVN_2022.csv, insee-qpv-revenus, 24",
        "insee/IPRO_2022.csv, insee-qpv-insertion, 27",
        "caf/data_CAF_2019_IRIS.csv, caf-iris, 21",
        "caf/data_CAF_2020_IRIS.csv, caf-iris, 21",
        "emploi/demandeurs_emploi_communes_odis_2025-06.csv, ft-demandeurs-emploi, 1",
        "logement/rpls_2024_communes_export.csv, rpls-export, 7",
        "drees/ASDEPsl.csv, drees-aide-sociale, 65",
        "demo49/rpls_2024_communes_taux_49.csv, rpls-taux, 4",
        "demo49/neet_communes_2018_49.csv, neet-communes, 1",
        "demo49/caf_rsa_part_foyers_2024_49.csv, caf-part-rsa, 1",
        "demo49/filosofi2021_median_49.csv, filosofi-mediane, 1",
        "demo49/rp2018_communes_plus2000hab_49.csv, insee-rp-communes-2000, 23",
        "demo49/iris_49_rp2022_filo2021_dpe.csv, secondaire-iris-rp2022, 83",
        "demo49/DERIVE_communes_rp2022_depuis_iris_49.csv, secondaire-communes-rp2022, 33",
        "demo49/ssmsi_delinquance_dep49.csv, ssmsi-departement, 3",
        "demo49/bpe2013_communes_49.csv, insee-bpe-communes, 15",
        "demo49/france_services_49.csv, france-services, 1",
        "services/france_services_liste.csv, france-services, 1",
        "demo49/taux_mortalite_departements.csv, taux-mortalite-departement, 1",
        "demo49/demandeurs_emploi_abc_mensuel_2020_2024_49.csv, ft-demandeurs-emploi, 1",
        "demo49/asdep_aide_sociale_departementale_49.csv, drees-aide-sociale, 65",
    })
    void un_vrai_fichier_est_reconnu_et_aucune_colonne_ne_reste_incomprise(String fichier, String format, int mesures)
            throws IOException {
        List<String> entete = lignes(fichier, format).getFirst();

        List<FormatConnu> reconnus = catalogue.reconnaitre(entete);
        assertThat(reconnus).extracting(FormatConnu::id).containsExactly(format);
        FormatConnu connu = reconnus.getFirst();
        List<ColonneLue> colonnes = connu.lire(entete, OptionalInt.of(2022));

        assertThat(colonnes).noneMatch(ColonneLue.Inconnue.class::isInstance);
        assertThat(variables(colonnes)).hasSize(mesures);
        assertThat(variables(colonnes))
                .allMatch(code ->
                        code.equals("{colonne}") || catalogue.variable(code).isPresent());
    }

    @Test
    void les_ecoles_et_les_colleges_ont_le_meme_en_tete_et_seul_le_nom_du_fichier_les_distingue() throws IOException {
        List<String> entete =
                lignes("demo49/ips_ecoles_2022_49.csv", "men-ips-ecoles").getFirst();

        assertThat(catalogue.reconnaitre(entete))
                .as("sans nom, on ne suppose rien")
                .isEmpty();
        assertThat(catalogue.reconnaitre(entete, "ips_ecoles_2022_49.csv"))
                .extracting(FormatConnu::id)
                .containsExactly("men-ips-ecoles");
        assertThat(catalogue.reconnaitre(entete, "IPS_Colleges.csv"))
                .extracting(FormatConnu::id)
                .containsExactly("men-ips-colleges");
    }

    @ParameterizedTest(name = "la maille de {0} est {1}")
    @CsvSource({
        "FILO2019_DISP_COM.csv, COMMUNE",
        "FILO2019_DISP_EPCI.csv, EPCI",
        "FILO2019_DISP_DEP.csv, DEPARTEMENT",
        "FILO2019_DISP_REG.csv, REGION",
        "FILO2019_DISP_METROPOLE.csv, FRANCE",
    })
    void un_meme_en_tete_sert_a_cinq_mailles_que_les_codes_distinguent(String fichier, String maille)
            throws IOException {
        List<List<String>> lignes = lignes("insee/" + fichier, "insee-filosofi-disp");
        var codes = lignes.stream().skip(1).map(List::getFirst).toList();
        FormatConnu format = catalogue.format("insee-filosofi-disp").orElseThrow();

        assertThat(FormeDeCode.mailleDuFichier(codes, format.lieu().mailles())).hasValue(maille);
    }

    @Test
    void a_angers_le_chomage_du_recensement_2018_est_de_19_1_pour_cent() throws IOException {
        Mesures angers = mesures("insee/base_cc_comparateur.CSV", "insee-comparateur", "49007");

        // 13 299,75 chômeurs ÷ 69 595,25 actifs.
        assertThat(arrondi(catalogue.exiger("TX_CHOM").evaluer(angers, 2018), 2))
                .isEqualTo(19.11);
        assertThat(catalogue.exiger("POP").evaluer(angers, 2018)).isEqualTo(Valeur.connue(154508));
        // (154 508 ÷ 150 125)^(1/5) − 1.
        assertThat(arrondi(catalogue.exiger("POP_EVOL").evaluer(angers, 2018), 2))
                .isEqualTo(0.58);
        assertThat(arrondi(catalogue.exiger("DENSITE").evaluer(angers, 2018), 1))
                .isEqualTo(3617.6);
        // (9 388 − 6 051) ÷ 5 ÷ 152 316,5.
        assertThat(arrondi(catalogue.exiger("SOLDE_NAT").evaluer(angers, 2018), 2))
                .isEqualTo(0.44);
        assertThat(arrondi(catalogue.exiger("SOLDE_MIG").evaluer(angers, 2018), 2))
                .isEqualTo(0.14);
        assertThat(arrondi(catalogue.exiger("LOG_VAC").evaluer(angers, 2018), 2))
                .isEqualTo(6.56);
        assertThat(catalogue.exiger("TX_PAUV").evaluer(angers, 2019)).isEqualTo(Valeur.connue(21));
        assertThat(catalogue.exiger("TX_CHOM").annees(angers)).containsExactly(2018);
    }

    @Test
    void a_angers_le_taux_de_pauvrete_2020_et_ses_ages_sont_ceux_du_fichier() throws IOException {
        Mesures angers = mesures("insee/cc_filosofi_2020_COM.csv", "insee-filosofi-communes", "49007");

        assertThat(catalogue.exiger("TX_PAUV").evaluer(angers, 2020)).isEqualTo(Valeur.connue(20));
        assertThat(catalogue.exiger("TX_PAUV_30").evaluer(angers, 2020)).isEqualTo(Valeur.connue(30));
        assertThat(catalogue.exiger("TX_PAUV_75").evaluer(angers, 2020)).isEqualTo(Valeur.connue(7));
        assertThat(catalogue.exiger("TX_PAUV_LOC").evaluer(angers, 2020)).isEqualTo(Valeur.connue(31));
        assertThat(catalogue.exiger("MED_NV").evaluer(angers, 2020)).isEqualTo(Valeur.connue(20850));
        assertThat(catalogue.exiger("FOY_NON_IMP").evaluer(angers, 2020)).isEqualTo(Valeur.connue(54));
    }

    @Test
    void une_petite_commune_a_un_taux_de_pauvrete_secret_jamais_nul() throws IOException {
        Mesures petite = mesures("insee/cc_filosofi_2020_COM.csv", "insee-filosofi-communes", "01001");

        assertThat(catalogue.exiger("TX_PAUV").evaluer(petite, 2020)).isEqualTo(Valeur.secrete());
        assertThat(catalogue.exiger("FOY_NON_IMP").evaluer(petite, 2020)).isEqualTo(Valeur.secrete());
        assertThat(catalogue.exiger("MED_NV").evaluer(petite, 2020)).isEqualTo(Valeur.connue(24820));
    }

    @Test
    void belle_beille_compte_44_pour_cent_de_pauvres_et_38_pour_cent_de_c2s() throws IOException {
        Mesures quartier = mesures("insee/REVN_2022.csv", "insee-qpv-revenus", "QP049001");

        assertThat(catalogue.exiger("TX_PAUV").evaluer(quartier, 2019)).isEqualTo(Valeur.connue(44));
        // (1 801 + 361) ÷ 5 642.
        assertThat(arrondi(catalogue.exiger("C2S").evaluer(quartier, 2021), 1)).isEqualTo(38.3);
    }

    @Test
    void en_maine_et_loire_l_apa_2020_se_rapporte_aux_60_ans_et_plus() throws IOException {
        Mesures departement = mesures("drees/ASDEPsl.csv", "drees-aide-sociale", "49");

        // 13 507 bénéficiaires pour les 60 ans et plus de 2020.
        assertThat(departement.valeur("ASDEP_APA", 2020)).isEqualTo(Valeur.connue(13507));
        assertThat(catalogue.exiger("APA_60").evaluer(departement, 2020).estChiffree())
                .isTrue();
        // Les dépenses, publiées en milliers d'euros, sont ramenées en euros.
        assertThat(departement.valeur("ASDEP_DEP_ASE", 2019).exigerNombre()).isGreaterThan(116_000_000);
    }

    private static double arrondi(Valeur valeur, int decimales) {
        double facteur = Math.pow(10, decimales);
        return Math.round(valeur.exigerNombre() * facteur) / facteur;
    }

    /** Lecture minimale, pour l'essai : le produit passe par le moteur d'import. */
    private static Mesures mesures(String fichier, String format, String code) throws IOException {
        List<List<String>> lignes = lignes(fichier, format);
        FormatConnu connu = catalogue.format(format).orElseThrow();
        List<ColonneLue> colonnes = connu.lire(lignes.getFirst(), OptionalInt.of(2022));
        int rangDuCode = colonnes.stream()
                .filter(ColonneLue.Code.class::isInstance)
                .mapToInt(ColonneLue::rang)
                .findFirst()
                .orElseThrow();
        Map<String, Map<Integer, Valeur>> lues = new HashMap<>();
        lignes.stream().skip(1).filter(l -> l.get(rangDuCode).equals(code)).forEach(ligne -> {
            for (ColonneLue colonne : colonnes) {
                ranger(connu, colonne, ligne, lignes.getFirst(), lues);
            }
        });
        return Mesures.de(lues);
    }

    private static void ranger(
            FormatConnu connu,
            ColonneLue colonne,
            List<String> ligne,
            List<String> entete,
            Map<String, Map<Integer, Valeur>> lues) {
        String variable;
        int annee;
        double facteur;
        switch (colonne) {
            case ColonneLue.Mesure m -> {
                variable = m.variable();
                annee = m.annee();
                facteur = m.facteur();
            }
            case ColonneLue.MesureDatee m -> {
                variable = m.variable();
                annee = Integer.parseInt(ligne.get(entete.indexOf(m.annee().colonne())));
                facteur = m.facteur();
            }
            default -> {
                return;
            }
        }
        String texte =
                ligne.get(colonne.rang()).replaceAll("[\\u202f\\u00a0 ]", "").replace(',', '.');
        Valeur valeur = connu.etatDe(texte)
                .map(etat -> new Valeur(Double.NaN, etat))
                .orElseGet(() -> Valeur.connue(Double.parseDouble(texte) * facteur));
        lues.computeIfAbsent(variable, v -> new TreeMap<>())
                .merge(annee, valeur, (avant, apres) -> apres.estChiffree() ? apres : avant);
    }

    private static List<List<String>> lignes(String fichier, String format) throws IOException {
        Path chemin = DONNEES.resolve(fichier);
        assumeTrue(Files.exists(chemin), "fichier public absent : " + chemin);
        Character separateur = catalogue.format(format).orElseThrow().separateur();
        var lignes = new ArrayList<List<String>>();
        try (BufferedReader lecteur = Files.newBufferedReader(chemin, StandardCharsets.UTF_8)) {
            for (String ligne = lecteur.readLine(); ligne != null; ligne = lecteur.readLine()) {
                lignes.add(couper(ligne.replace("\uFEFF", ""), separateur == null ? ';' : separateur));
            }
        }
        return lignes;
    }

    private static List<String> couper(String ligne, char separateur) {
        var cases = new ArrayList<String>();
        var courante = new StringBuilder();
        boolean entreGuillemets = false;
        for (char c : ligne.toCharArray()) {
            if (c == '"') {
                entreGuillemets = !entreGuillemets;
            } else if (c == separateur && !entreGuillemets) {
                cases.add(courante.toString());
                courante.setLength(0);
            } else {
                courante.append(c);
            }
        }
        cases.add(courante.toString());
        return cases;
    }

    private static List<String> variables(List<ColonneLue> colonnes) {
        return colonnes.stream()
                .map(colonne -> switch (colonne) {
                    case ColonneLue.Mesure m -> m.variable();
                    case ColonneLue.MesureDatee m -> m.variable();
                    case ColonneLue.AnneeADonner m -> m.variable();
                    default -> "";
                })
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
