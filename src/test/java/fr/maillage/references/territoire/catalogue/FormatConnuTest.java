package fr.maillage.references.territoire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.territoire.Valeur;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatConnuTest {

    private static Catalogue catalogue;

    @BeforeAll
    static void charger() {
        catalogue = Catalogue.charger();
    }

    private static List<String> entete(String ligne) {
        return Arrays.asList(ligne.split(";", -1));
    }

    private static FormatConnu seul(String entete) {
        assertThat(catalogue.reconnaitre(entete(entete))).hasSize(1);
        return catalogue.reconnaitre(entete(entete)).getFirst();
    }

    private static ColonneLue colonne(FormatConnu format, String entete, String nom, OptionalInt annee) {
        return format.lire(entete(entete), annee).stream()
                .filter(lue -> lue.nom().equals(nom))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void le_millesime_d_une_colonne_est_lu_dans_son_nom() {
        String entete = "CODGEO;P18_POP;P13_POP;SUPERF;NAIS1318;P18_MEN;NAISD20;P18_CHOM1564;MED19;ETTEF118;ETTEFP1018";
        FormatConnu format = seul(entete);

        assertThat(format.id()).isEqualTo("insee-comparateur");
        assertThat(colonne(format, entete, "P13_POP", OptionalInt.empty()))
                .isEqualTo(new ColonneLue.Mesure(2, "P13_POP", "P_POP", 2013, 1));
        assertThat(colonne(format, entete, "NAIS1318", OptionalInt.empty()))
                .isEqualTo(new ColonneLue.Mesure(4, "NAIS1318", "NAIS_5ANS", 2018, 1));
        assertThat(colonne(format, entete, "ETTEF118", OptionalInt.empty()))
                .isEqualTo(new ColonneLue.Mesure(9, "ETTEF118", "ETTEF1", 2018, 1));
        assertThat(colonne(format, entete, "ETTEFP1018", OptionalInt.empty()))
                .isEqualTo(new ColonneLue.Mesure(10, "ETTEFP1018", "ETTEFP10", 2018, 1));
        assertThat(colonne(format, entete, "SUPERF", OptionalInt.empty()))
                .isEqualTo(new ColonneLue.Mesure(3, "SUPERF", "SUPERF", 2018, 1));
    }

    @Test
    void les_millesimes_suivants_du_comparateur_sont_reconnus_sans_code_nouveau() {
        String entete =
                "CODGEO;P22_POP;P16_POP;SUPERF;NAIS1621;DECE1621;P22_MEN;NAISD24;P22_CHOM1564;P22_ACT1564;TP6021";
        FormatConnu format = seul(entete);

        assertThat(format.id()).isEqualTo("insee-comparateur-recent");
        assertThat(colonne(format, entete, "NAIS1621", OptionalInt.empty()))
                .isEqualTo(new ColonneLue.Mesure(4, "NAIS1621", "NAIS_6ANS", 2022, 1));
        assertThat(colonne(format, entete, "TP6021", OptionalInt.empty()))
                .isEqualTo(new ColonneLue.Mesure(10, "TP6021", "TP60", 2021, 1));
    }

    @Test
    void les_suffixes_trompeurs_sont_bien_coupes() {
        String disp = "\uFEFFCODGEO;LIBGEO;NBMEN19;NBPERS19;NBUC19;Q219;Q3_Q1;RD;S80S2019;GI19";
        FormatConnu format = seul(disp);
        assertThat(format.id()).isEqualTo("insee-filosofi-disp");
        assertThat(colonne(format, disp, "S80S2019", OptionalInt.empty()))
                .isEqualTo(new ColonneLue.Mesure(8, "S80S2019", "S80S20", 2019, 1));
        assertThat(colonne(format, disp, "RD", OptionalInt.empty()))
                .isEqualTo(new ColonneLue.Mesure(7, "RD", "RD", 2019, 1));

        String cc = "CODGEO;NBMENFISC20;NBPERSMENFISC20;TP6020;TP60AGE120;TP60TOL220";
        FormatConnu communes = seul(cc);
        assertThat(colonne(communes, cc, "TP60AGE120", OptionalInt.empty()))
                .isEqualTo(new ColonneLue.Mesure(4, "TP60AGE120", "TP60AGE1", 2020, 1));
        assertThat(colonne(communes, cc, "TP6020", OptionalInt.empty()))
                .isEqualTo(new ColonneLue.Mesure(3, "TP6020", "TP60", 2020, 1));
    }

    @Test
    void le_schema_de_la_caf_varie_et_son_annee_vient_du_nom_du_fichier() {
        String court = "CODGEO;NOTE;A;PERCOU;AI;AM;ARSAS;NOUVELLE_COLONNE";
        FormatConnu format = seul(court);

        assertThat(format.attendUneAnnee()).isTrue();
        assertThat(format.anneeDuNom("data_CAF_2020_IRIS.csv")).hasValue(2020);
        assertThat(format.anneeDuNom("caf.csv")).isEmpty();
        assertThat(colonne(format, court, "A", OptionalInt.of(2020)))
                .isEqualTo(new ColonneLue.Mesure(2, "A", "CAF_A", 2020, 1));
        assertThat(colonne(format, court, "A", OptionalInt.empty()))
                .isEqualTo(new ColonneLue.AnneeADonner(2, "A", "CAF_A"));
        assertThat(colonne(format, court, "NOUVELLE_COLONNE", OptionalInt.of(2020)))
                .isInstanceOf(ColonneLue.Inconnue.class);
    }

    @Test
    void une_meme_lettre_ne_veut_pas_dire_la_meme_chose_dans_deux_fichiers_de_quartiers() {
        String demo = "CODGEO;POP_MUN;TX_TOT_0A24;TX_TOT_MEN1;A;PERCOU";
        String ipro = "CODGEO;TX_TOT_EMPL;ABCDE;ABC;A;ABC_DUR4";

        assertThat(colonne(seul(demo), demo, "A", OptionalInt.of(2022)))
                .isEqualTo(new ColonneLue.Mesure(4, "A", "CAF_A", 2021, 1));
        assertThat(colonne(seul(ipro), ipro, "A", OptionalInt.of(2022)))
                .isEqualTo(new ColonneLue.Mesure(4, "A", "QPV_DE_A", 2021, 1));
        assertThat(colonne(seul(demo), demo, "POP_MUN", OptionalInt.of(2022)))
                .isEqualTo(new ColonneLue.Mesure(1, "POP_MUN", "QPV_POP_MUN", 2018, 1));
    }

    @Test
    void les_colonnes_fantomes_sont_ignorees_sans_bruit() {
        String demo = "CODGEO;POP_MUN;TX_TOT_0A24;TX_TOT_MEN1;A;PERCOU" + ";".repeat(157);

        assertThat(seul(demo).lire(entete(demo), OptionalInt.of(2022)))
                .filteredOn(ColonneLue.Ignoree.class::isInstance)
                .hasSize(157);
    }

    @Test
    void le_vide_et_les_marqueurs_ont_le_sens_que_dit_le_format() {
        FormatConnu cc = catalogue.format("insee-filosofi-communes").orElseThrow();
        FormatConnu disp = catalogue.format("insee-filosofi-disp").orElseThrow();

        assertThat(cc.etatDe("s")).hasValue(Valeur.Etat.SECRETE);
        assertThat(cc.etatDe("nd")).hasValue(Valeur.Etat.NON_DISPONIBLE);
        assertThat(cc.etatDe("12,0")).isEmpty();
        assertThat(disp.etatDe(" ")).hasValue(Valeur.Etat.SECRETE);
    }

    @Test
    void la_maille_se_devine_a_la_forme_de_tous_les_codes() {
        Set<String> toutes = Set.of("COMMUNE", "EPCI", "DEPARTEMENT", "REGION", "FRANCE", "ARRONDISSEMENT_MUNICIPAL");

        assertThat(FormeDeCode.mailleDuFichier(List.of("01001", "2A004", "75101"), toutes))
                .hasValue("COMMUNE");
        assertThat(FormeDeCode.mailleDuFichier(List.of("200000172", "244900015"), toutes))
                .hasValue("EPCI");
        assertThat(FormeDeCode.mailleDuFichier(List.of("01", "2A", "49", "972"), toutes))
                .hasValue("DEPARTEMENT");
        assertThat(FormeDeCode.mailleDuFichier(List.of("02", "04", "52", "94"), toutes))
                .hasValue("REGION");
        assertThat(FormeDeCode.mailleDuFichier(List.of("1"), toutes)).hasValue("FRANCE");
        assertThat(FormeDeCode.mailleDuFichier(List.of("49007", "ABC"), toutes)).isEmpty();
    }

    @Test
    void dans_un_fichier_mele_chaque_code_dit_sa_maille() {
        Set<String> meles = Set.of("COMMUNE", "DEPARTEMENT", "ARRONDISSEMENT_MUNICIPAL");

        assertThat(FormeDeCode.maille("49007", meles)).hasValue("COMMUNE");
        assertThat(FormeDeCode.maille("52", meles)).hasValue("DEPARTEMENT");
        assertThat(FormeDeCode.maille("974", meles)).hasValue("DEPARTEMENT");
        assertThat(FormeDeCode.maille("69381", meles)).hasValue("ARRONDISSEMENT_MUNICIPAL");
        assertThat(FormeDeCode.maille("XXXXX", meles)).isEmpty();
    }
}
