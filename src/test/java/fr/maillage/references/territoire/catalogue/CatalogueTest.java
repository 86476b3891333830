package fr.maillage.references.territoire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.references.territoire.Valeur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

    private static Catalogue catalogue;

    @BeforeAll
    static void charger() {
        catalogue = Catalogue.charger();
    }

    /** « FS_LIEUX », « SourceDIndicateurs » : des noms pour la machine, que personne ne doit lire dans une fiche. */
    @Test
    void ce_qui_explique_un_indicateur_absent_est_en_francais_sans_nom_de_code() {
        assertThat(catalogue.nonAlimentes())
                .isNotEmpty()
                .allSatisfy(n -> assertThat(n.libelle() + " " + n.raison() + " " + n.sourceNecessaire())
                        .doesNotContainPattern("[A-Z0-9]+_[A-Z0-9_]+")
                        .doesNotContainPattern("\\b[A-Z][a-z]+(?:D?[A-Z][a-z]+)+\\b")
                        .doesNotContain(".yaml"));
    }

    @Test
    void le_catalogue_du_produit_se_charge_et_couvre_les_huit_themes() {
        assertThat(catalogue.indicateurs()).hasSizeGreaterThanOrEqualTo(130);
        assertThat(catalogue.variables()).hasSizeGreaterThanOrEqualTo(200);
        for (Theme theme : Theme.values()) {
            assertThat(catalogue.parTheme(theme)).as(theme.libelle()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(catalogue.parTheme(theme))
                    .as("chiffre clé : " + theme.libelle())
                    .anyMatch(Indicateur::cle);
        }
    }

    @Test
    void chacun_des_96_indicateurs_de_reference_est_alimente_ou_dit_pourquoi_il_ne_l_est_pas() {
        var reference = List.of(
                ("POP POP_EVOL SOLDE_NAT SOLDE_MIG DENSITE IND_JEUN IND_VIEIL P0_2 P_MIN18 P_60 P_75 P_80_SEUL PROJ_75"
                                + " TAILLE_MEN MEN_1P FAM_MONO FAM_NOMB ETRANGERS MOB_RES MED_NV TX_PAUV TX_PAUV_30"
                                + " TX_PAUV_75 TX_PAUV_MONO TX_PAUV_LOC INTENS_PAUV D9D1 PREST_REV FOY_NON_IMP ALLOC"
                                + " ALLOC_RSA ALLOC_RSA_MAJ ALLOC_PPA ALLOC_AAH BAS_REV DEP50 DEP100 TE_LOG39 AEEH"
                                + " TX_ACT TX_ACT_F TX_CHOM DEFM DELD DEFM_JEUN NEET PRECAIRE TPS_PART_F SANS_DIP SUP"
                                + " TX_SCOL BOURS_COL IPS RETARD_6E OUVR_EMPL COUV_PE MODE_GARDE_IND BPE_SOC"
                                + " FRANCE_SERV RES_PRINC_LOC HLM VAC SUROCC PRE_1949 DPE_FG TEE3D PRECA_MOB PPPI"
                                + " TENSION_HLM DEM_HLM_LONG ROTATION VAC_HLM IMPAYES ASSIGN CFP SANS_VOIT NAVETTE"
                                + " APL_MG MT_SANS C2S ALD RENONC MORT_PREM APA_DOM EHPAD RA FRAG_CARSAT AIDANTS SUREND"
                                + " ILLECTRO VIOL_INTRA DELINQ ASSO PARTICIP_ELEC NONREC_EST DEM_AIDES")
                        .split(" "));
        var nonAlimentes =
                catalogue.nonAlimentes().stream().map(NonAlimente::code).toList();

        assertThat(reference).hasSize(96).doesNotHaveDuplicates();
        assertThat(reference).allMatch(code -> catalogue.indicateur(code).isPresent() != nonAlimentes.contains(code));
        assertThat(reference)
                .filteredOn(code -> catalogue.indicateur(code).isPresent())
                .hasSize(46);
    }

    @Test
    void tout_indicateur_porte_de_quoi_etre_cite_et_ecrit_dans_une_phrase() {
        assertThat(catalogue.indicateurs()).allSatisfy(indicateur -> {
            assertThat(indicateur.definition()).as(indicateur.code()).endsWith(".");
            assertThat(indicateur.producteur()).as(indicateur.code()).isNotBlank();
            assertThat(indicateur.sources())
                    .as(indicateur.code())
                    .allMatch(code -> catalogue.source(code).isPresent());
            assertThat(indicateur.sujet().texte()).as(indicateur.code()).matches("(le |la |les |l’).+");
            assertThat(indicateur.sujet().feminin()
                            && indicateur.sujet().texte().startsWith("le "))
                    .as("genre de " + indicateur.code())
                    .isFalse();
            assertThat(!indicateur.sujet().feminin()
                            && indicateur.sujet().texte().startsWith("la "))
                    .as("genre de " + indicateur.code())
                    .isFalse();
            assertThat(catalogue.formuleEnFrancais(indicateur))
                    .as(indicateur.code())
                    .doesNotContain("_");
        });
        // Les comptes d’un bailleur ne sont pas publics : leur licence le dit.
        assertThat(catalogue.sources())
                .filteredOn(source -> !source.code().equals("BAILLEURS"))
                .allMatch(source -> source.licence().equals("Licence Ouverte 2.0"));
    }

    @Test
    void toute_variable_du_catalogue_est_remplie_par_au_moins_un_format() {
        var remplies = new ArrayList<String>();
        for (FormatConnu format : catalogue.formats()) {
            format.valeurs().forEach(regle -> remplies.addAll(possibles(regle)));
            var parColonne = format.variableLue();
            if (parColonne != null) {
                remplies.addAll(parColonne.correspondances().values());
            }
        }

        assertThat(catalogue.variables()).extracting(Variable::code).allMatch(remplies::contains);
    }

    private static List<String> possibles(RegleDeColonne regle) {
        return catalogue.variables().stream()
                .map(Variable::code)
                .filter(code -> code.matches(
                        regle.variable().replace("{variable}", ".+").replace("{colonne}", "-")))
                .toList();
    }

    @Test
    void un_taux_se_recalcule_sur_une_somme_mais_une_mediane_non_et_le_catalogue_dit_pourquoi() {
        assertThat(catalogue.agregation(catalogue.exiger("TX_CHOM")).possible()).isTrue();
        assertThat(catalogue.agregation(catalogue.exiger("DENSITE")).possible()).isTrue();
        assertThat(catalogue.agregation(catalogue.exiger("MED_NV")))
                .isInstanceOfSatisfying(
                        Agregation.Impossible.class,
                        refus -> assertThat(refus.explication())
                                .startsWith("« niveau de vie médian » est une médiane : cela ne s’additionne pas"));
        assertThat(catalogue.agregation(catalogue.exiger("TX_PAUV")))
                .isInstanceOfSatisfying(
                        Agregation.Impossible.class,
                        refus -> assertThat(refus.explication()).contains("est un taux"));
    }

    @Test
    void la_formule_du_chomage_se_lit_en_francais() {
        assertThat(catalogue.formuleEnFrancais(catalogue.exiger("TX_CHOM")))
                .isEqualTo("100 × chômeurs de 15 à 64 ans ÷ actifs de 15 à 64 ans");
    }

    @Test
    void un_indicateur_attendu_mais_pas_alimente_dit_quelle_source_il_faudrait() {
        assertThatThrownBy(() -> catalogue.exiger("SUROCC"))
                .hasMessageContaining("attendu mais pas alimenté")
                .hasMessageContaining("indice d’occupation");
        assertThatThrownBy(() -> catalogue.exiger("XYZ")).hasMessageContaining("« XYZ » n’existe pas");
    }

    @Test
    void une_variante_ne_sert_que_si_la_premiere_formule_ne_donne_rien() {
        Indicateur p75 = catalogue.exiger("P_75");
        var recensement = Map.of(
                "P_POP75P", Map.of(2018, Valeur.connue(10)),
                "P_POP", Map.of(2018, Valeur.connue(100)),
                "SEC_75P", Map.of(2018, Valeur.estimee(12), 2022, Valeur.estimee(13)));
        Mesures mesures = Mesures.de(recensement);

        assertThat(p75.evaluer(mesures, 2018)).isEqualTo(Valeur.connue(10));
        assertThat(p75.evaluer(mesures, 2022)).isEqualTo(Valeur.estimee(13));
        assertThat(p75.annees(mesures)).containsExactly(2018, 2022);
    }

    @Test
    void l_index_nomme_tous_les_fichiers_du_catalogue() throws IOException {
        Path racine = Path.of("src/main/resources/fr/maillage/references/territoire/catalogue");
        var nommes = FichiersDuCatalogue.duProduit(new LectureYaml()).stream()
                .map(LectureYaml.Fichier::nom)
                .toList();
        try (Stream<Path> chemins = Files.walk(racine)) {
            assertThat(chemins.filter(Files::isRegularFile)
                            .map(chemin -> racine.relativize(chemin).toString())
                            .filter(nom -> !nom.equals("index.yaml")))
                    .containsExactlyInAnyOrderElementsOf(nommes);
        }
    }

    @Test
    void une_organisation_ajoute_un_indicateur_en_donnees_sans_code(@TempDir Path dossier) throws IOException {
        Files.createDirectories(dossier.resolve("indicateurs"));
        Files.writeString(dossier.resolve("indicateurs/locaux.yaml"), """
                theme: logement
                indicateurs:
                  MENAGES_LOGEMENT:
                    libelle: Ménages par logement
                    definition: Nombre de ménages pour un logement.
                    formule: P_MEN / P_LOG
                    unite: ratio
                    decimales: 2
                    sens: NEUTRE
                    mailles: [COMMUNE]
                    sujet: { texte: le nombre de ménages par logement, genre: m }
                """);

        Indicateur local = Catalogue.charger(dossier).exiger("MENAGES_LOGEMENT");

        assertThat(local.producteur()).isEqualTo("Insee");
        assertThat(local.sources()).containsExactly("RP");
        assertThat(local.rang()).isGreaterThan(catalogue.indicateurs().size());
    }

    @Test
    void un_dossier_local_absent_est_dit_clairement(@TempDir Path dossier) {
        assertThatThrownBy(() -> Catalogue.charger(dossier.resolve("rien")))
                .isInstanceOf(CatalogueInvalide.class)
                .hasMessageContaining("n’existe pas");
    }
}
