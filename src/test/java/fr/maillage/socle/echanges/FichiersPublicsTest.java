package fr.maillage.socle.echanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.FormatDeFichier;
import fr.maillage.socle.echanges.lecture.Ligne;
import fr.maillage.socle.echanges.valeurs.CodeLu;
import fr.maillage.socle.echanges.valeurs.FormeDeCode;
import fr.maillage.socle.echanges.valeurs.LecteurDeCode;
import fr.maillage.socle.echanges.valeurs.LecteurDeNombre;
import fr.maillage.socle.echanges.valeurs.NombreLu;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Les vrais fichiers publics, quand ils sont là : chacun se lit en entier, sans réglage, au compte près. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FichiersPublicsTest {

    static final Path DONNEES = Path.of(System.getProperty("maillage.donnees-publiques", "../shared/donnees"));

    @ParameterizedTest
    @CsvFileSource(resources = "fichiers-publics.csv", delimiter = ';', numLinesToSkip = 1)
    void chaque_fichier_se_lit_au_compte_pres(String nom, long lignes, int colonnes) {
        try (FichierRecu fichier = ouvrir(nom);
                Feuille feuille = fichier.lire()) {
            List<String> defauts = new ArrayList<>();
            long[] compte = new long[1];
            feuille.parcourir(ligne -> {
                compte[0]++;
                ligne.defaut().ifPresent(raison -> defauts.add(ligne.numero() + " : " + raison));
            });
            assertThat(defauts).isEmpty();
            assertThat(feuille.ligneDEntete()).isEqualTo(1);
            assertThat(feuille.colonnes().taille()).isEqualTo(colonnes);
            assertThat(compte[0]).isEqualTo(lignes);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "insee/base_cc_comparateur.CSV,1", "insee/FILO2014_DISP_COM.csv,2", "insee/FILO2018_DISP_COM.csv,2",
        "insee/FILO2019_DISP_COM.csv,2", "insee/FILO2019_DISP_EPCI.csv,2", "insee/FILO2019_DISP_DEP.csv,2",
        "insee/FILO2019_DISP_REG.csv,2", "insee/cc_filosofi_2020_COM.csv,1", "insee/BASE_TD_FILO_DISP_IRIS_2019.csv,4",
        "insee/emploi2017_short.csv,1", "insee/insee-estimation-population-2024.csv,6", "caf/data_CAF_2019_IRIS.csv,1",
        "caf/data_CAF_2020_IRIS.csv,1", "logement/rpls_2024_communes_export.csv,3", "drees/ASDEPsl.csv,4",
        "drees/ASDEPsldepenses.csv,4", "demo49/ssmsi_delinquance_dep49.csv,5",
    })
    void aucune_valeur_n_y_est_illisible(String nom, int premiereColonne) {
        LecteurDeNombre lecteur = LecteurDeNombre.ordinaire();
        try (FichierRecu fichier = ouvrir(nom);
                Feuille feuille = fichier.lire()) {
            List<String> illisibles = new ArrayList<>();
            for (Ligne ligne : feuille) {
                for (int rang = premiereColonne; rang < ligne.taille(); rang++) {
                    if (lecteur.lire(ligne.cellule(rang)) instanceof NombreLu.Illisible illisible) {
                        illisibles.add(ligne.numero() + " "
                                + feuille.colonnes().colonne(rang).nom() + " " + illisible.texteLu());
                    }
                }
            }
            assertThat(illisibles).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tableurs/domifa_import_ko_1.xlsx,DOMICILIES",
        "tableurs/domifa_import_ok_1.xlsx,Feuil1",
        "tableurs/rdvi_new_fichier_usager_test.xlsx,ENTRETIENS PHYSIQUES",
    })
    void les_classeurs_des_services_sociaux_s_ouvrent_sur_leur_tableau(String nom, String attendue) {
        try (FichierRecu fichier = ouvrir(nom);
                Feuille feuille = fichier.lire()) {
            assertThat(fichier.format()).isEqualTo(FormatDeFichier.XLSX);
            assertThat(feuille.nom()).isEqualTo(attendue);
            List<Ligne> lignes = new ArrayList<>();
            feuille.parcourir(lignes::add);
            assertThat(lignes).isNotEmpty().allMatch(ligne -> ligne.defaut().isEmpty());
        }
    }

    @Test
    void les_siret_arrondis_des_subventions_sont_tous_refuses_pour_ce_qu_ils_sont() {
        LecteurDeCode lecteur = new LecteurDeCode(FormeDeCode.SIRET);
        try (FichierRecu fichier = ouvrir(
                        "subventions/224900019_subventions-aux-associations-du-departement-de-maine-et-loire.csv");
                Feuille feuille = fichier.lire()) {
            int rang = feuille.colonnes().rang("SIRET ou NIR").orElseThrow();
            long arrondis = 0;
            for (Ligne ligne : feuille) {
                assertThat(lecteur.lire(ligne.cellule(rang))).isInstanceOf(CodeLu.Refuse.class);
                arrondis += lecteur.lire(ligne.cellule(rang)) instanceof CodeLu.Refuse refus
                                && refus.raison().contains("arrondi par un tableur")
                        ? 1
                        : 0;
            }
            assertThat(arrondis).isEqualTo(11_495);
        }
    }

    /** Une ligne sur cinq de ces fichiers a perdu, avec la fin d’un nom accentué, le guillemet qui le fermait. */
    @ParameterizedTest
    @CsvSource({
        "drees/ASDEPsl.csv,1060",
        "drees/ASDEPslbenef.csv,650",
        "drees/ASDEPsldepenses.csv,525",
        "drees/ASDEPslperso.csv,178",
    })
    void les_guillemets_perdus_de_la_drees_ne_decalent_aucune_ligne(String nom, int redressees) {
        try (FichierRecu fichier = ouvrir(nom);
                Feuille feuille = fichier.lire()) {
            int niveau = feuille.colonnes().rang("TypeTerritoire").orElseThrow();
            int annee = feuille.colonnes().rang("Annee").orElseThrow();
            for (Ligne ligne : feuille) {
                assertThat(ligne.cellule(niveau)).isIn("Département", "Région", "France");
                assertThat(ligne.cellule(annee)).matches("(19|20)\\d\\d");
            }
            assertThat(feuille.remarques())
                    .anyMatch(phrase -> phrase.startsWith(redressees + " lignes ont été redressées"));
        }
    }

    static FichierRecu ouvrir(String nom) {
        Path chemin = DONNEES.resolve(nom);
        assumeTrue(Files.exists(chemin), "Le fichier public " + nom + " n’est pas là.");
        return FichierRecu.ouvrir(chemin);
    }
}
