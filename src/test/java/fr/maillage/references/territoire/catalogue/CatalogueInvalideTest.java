package fr.maillage.references.territoire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueInvalideTest {

    private static final LectureYaml.Fichier SOURCES = new LectureYaml.Fichier("sources.yaml", """
            sources:
              RP: { intitule: Recensement, producteur: Insee, licence: Licence Ouverte 2.0, periodicite: annuelle }
            """);
    private static final LectureYaml.Fichier VARIABLES = new LectureYaml.Fichier("variables/rp.yaml", """
            source: RP
            mailles: [COMMUNE]
            variables:
              P_POP: { libelle: population, unite: hab., nature: EFFECTIF }
            """);

    private static List<String> fautes(String nom, String texte) {
        var fichiers = new ArrayList<>(List.of(SOURCES, VARIABLES));
        fichiers.add(new LectureYaml.Fichier(nom, texte));
        return catchThrowableOfType(CatalogueInvalide.class, () -> Catalogue.de(fichiers))
                .fautes();
    }

    private static String indicateur(String remplacer, String par) {
        return """
                theme: population
                indicateurs:
                  POP:
                    libelle: Population
                    definition: Nombre d’habitants.
                    formule: P_POP
                    unite: hab.
                    sens: NEUTRE
                    mailles: [COMMUNE]
                    sujet: { texte: la population, genre: f }
                """.replace(remplacer, par);
    }

    @Test
    void une_variable_inconnue_dans_une_formule_est_nommee_avec_le_fichier_et_la_ligne() {
        assertThat(fautes("indicateurs/population.yaml", indicateur("formule: P_POP", "formule: 100 * P_CHOM")))
                .singleElement()
                .asString()
                .startsWith("fichier indicateurs/population.yaml, ligne 3, « POP » :")
                .contains("la variable « P_CHOM », qui n’existe pas au catalogue");
    }

    @Test
    void une_definition_une_unite_ou_un_sens_manquant_est_dit() {
        assertThat(fautes("indicateurs/a.yaml", indicateur("    unite: hab.\n", "")))
                .first()
                .asString()
                .contains("il manque « unite »");
        assertThat(fautes("indicateurs/a.yaml", indicateur("    definition: Nombre d’habitants.\n", "")))
                .first()
                .asString()
                .contains("il manque « definition »");
        assertThat(fautes("indicateurs/a.yaml", indicateur("    sens: NEUTRE\n", "")))
                .first()
                .asString()
                .contains("il manque « sens »");
    }

    @Test
    void un_mot_mal_ecrit_est_refuse_avec_les_mots_possibles() {
        assertThat(fautes("indicateurs/a.yaml", indicateur("sens: NEUTRE", "sens: NEUTR")))
                .first()
                .asString()
                .contains("ligne 8")
                .contains("« NEUTR » ne convient pas pour « sens »")
                .contains("BAS_FAVORABLE");
        assertThat(fautes("indicateurs/a.yaml", indicateur("unite:", "unité:")))
                .first()
                .asString()
                .contains("la clé « unité » n’existe pas");
        assertThat(fautes("indicateurs/a.yaml", indicateur("[COMMUNE]", "[COMUNE]")))
                .first()
                .asString()
                .contains("maille inconnue : « COMUNE »");
        assertThat(fautes("indicateurs/a.yaml", indicateur("theme: population", "theme: populations")))
                .first()
                .asString()
                .contains("le thème « populations » n’existe pas")
                .contains("vie-sociale");
    }

    @Test
    void un_code_en_double_est_refuse_dans_un_fichier_comme_entre_deux() {
        assertThat(fautes("variables/autre.yaml", VARIABLES.texte()))
                .first()
                .asString()
                .contains("fichier variables/autre.yaml, ligne 4, « P_POP » : ce code existe déjà");
        assertThat(fautes("variables/double.yaml", VARIABLES.texte().replace("P_POP", "P_AUTRE") + """
                  P_AUTRE: { libelle: autre, unite: hab., nature: EFFECTIF }
                """))
                .first()
                .asString()
                .contains("deux fois");
    }

    @Test
    void une_source_inconnue_est_refusee_avec_celles_que_l_on_connait() {
        assertThat(fautes(
                        "variables/b.yaml",
                        VARIABLES.texte().replace("P_POP", "P_B").replace("source: RP", "source: XX")))
                .first()
                .asString()
                .contains("la source « XX » n’existe pas")
                .contains("sources connues : RP");
    }

    @Test
    void un_fichier_illisible_ou_mal_place_est_nomme() {
        assertThat(fautes("indicateurs/a.yaml", "theme: [population\nindicateurs"))
                .first()
                .asString()
                .contains("fichier indicateurs/a.yaml");
        assertThat(fautes("divers/a.yaml", "a: b")).first().asString().contains("sa place n’est pas connue");
    }

    @Test
    void toutes_les_fautes_sont_donnees_en_une_fois() {
        String deux = indicateur("formule: P_POP", "formule: P_RIEN")
                + indicateur("theme: population\nindicateurs:\n", "")
                        .replace("POP:", "POP2:")
                        .replace("unite: hab.", "unite: ''");

        assertThat(fautes("indicateurs/a.yaml", deux)).hasSize(2);
    }

    @Test
    void un_format_qui_cite_une_variable_inconnue_ou_un_motif_illisible_est_refuse() {
        String format = """
                id: essai
                libelle: Essai
                source: RP
                signature: { presentes: [POP] }
                territoire: { colonne: CODGEO, mailles: [COMMUNE] }
                forme: UNE_MESURE_PAR_COLONNE
                vide: absent
                valeurs:
                  - { colonnes: [POP], variable: P_POP, annee: "2018" }
                """;

        assertThat(fautes("formats/a.yaml", format.replace("variable: P_POP", "variable: P_RIEN")))
                .first()
                .asString()
                .contains("fichier formats/a.yaml")
                .contains("la variable « P_RIEN » n’existe pas");
        assertThat(fautes("formats/a.yaml", format.replace("[POP] }\nterritoire", "['(POP'] }\nterritoire")))
                .first()
                .asString()
                .contains("le motif « (POP » ne se lit pas");
        assertThat(fautes("formats/a.yaml", format.replace("\"2018\"", "demain")))
                .first()
                .asString()
                .contains("l’année « demain » ne se comprend pas");
    }
}
