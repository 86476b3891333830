package fr.maillage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
    private static final JavaClasses MAISON = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.maillage");

    @Test
    void chaque_piece_ne_connait_que_celles_qu_elle_declare() {
        System.setProperty("spring.modulith.detection-strategy", "explicitly-annotated");
        var pieces = ApplicationModules.of(Maillage.class);
        assertThat(pieces.stream().map(piece -> piece.getIdentifier().toString()))
                .contains("acces", "web", "taches", "territoire", "diagnostic");
        pieces.verify();
    }

    @Test
    void le_mur_aucun_territoire_ne_connait_une_personne() {
        noClasses()
                .that(resideInAnyPackage(
                        "fr.maillage.references..", "fr.maillage.territoires..", "fr.maillage.pilotage.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("fr.maillage.personnes.."))
                .check(MAISON);
    }

    @Test
    void les_fleches_vont_vers_le_stable() {
        noClasses()
                .that(resideInAnyPackage("fr.maillage.socle.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "fr.maillage.references..",
                        "fr.maillage.personnes..",
                        "fr.maillage.territoires..",
                        "fr.maillage.pilotage.."))
                .check(MAISON);
        noClasses()
                .that(resideInAnyPackage("fr.maillage.references.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("fr.maillage.territoires..", "fr.maillage.pilotage.."))
                .check(MAISON);
    }

    @Test
    void les_valeurs_communes_ne_connaissent_que_le_jdk() {
        classes()
                .that(resideInAnyPackage("fr.maillage.socle.commun.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", "org.springframework.modulith", "fr.maillage.socle.commun.."))
                .allowEmptyShould(true)
                .check(MAISON);
    }

    @Test
    void le_moteur_de_droits_ne_connait_que_le_jdk_et_les_baremes() {
        classes()
                .that(resideInAnyPackage("fr.maillage.references.droits.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.springframework.modulith",
                        "fr.maillage.socle.commun..",
                        "fr.maillage.references.baremes..",
                        "fr.maillage.references.droits.."))
                .check(MAISON);
    }

    /** Le pom (exécution « moteur ») met ces pièces dans l’archive que reçoivent les nœuds de Spark : rien d’autre n’y sera. */
    @Test
    void ce_que_spark_recoit_se_suffit() {
        classes()
                .that(resideInAnyPackage(
                        "fr.maillage.references.baremes..",
                        "fr.maillage.references.estimation.lots..",
                        "fr.maillage.references.estimation.saisie.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "org.springframework.modulith",
                                "org.yaml.snakeyaml..",
                                "org.duckdb..",
                                "fr.maillage.references.baremes..",
                                "fr.maillage.references.droits..",
                                "fr.maillage.references.estimation.lots..",
                                "fr.maillage.references.estimation.saisie..")
                        .or(belongTo(simpleName("ErreurDeChamp").or(simpleName("TableParquet")))))
                .check(MAISON);
        assertThat(MAISON.get("fr.maillage.socle.web.ErreurDeChamp").getDirectDependenciesFromSelf())
                .noneMatch(d -> d.getTargetClass().getPackageName().startsWith("fr.maillage"));
    }

    @Test
    void seules_les_classes_Jdbc_parlent_sql() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Jdbc")
                .and(resideOutsideOfPackages("fr.maillage.gabarits.."))
                .and()
                .haveNameNotMatching(".*\\.Jdbc[A-Za-z]+\\$.*")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc.core.."))
                .check(MAISON);
    }

    @Test
    void la_maison_n_a_qu_un_fuseau_et_nul_autre_n_en_nomme_un() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fr.maillage.cli.Fuseau")
                .should()
                .callMethod(ZoneId.class, "of", String.class)
                .check(MAISON);
    }
}
