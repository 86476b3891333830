package fr.maillage.socle.echanges.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Les mêmes pièges dans les deux formats d'Excel ; un classeur LibreOffice a son propre essai. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClasseursTest {

    interface Remplissage {
        void remplir(Workbook classeur);
    }

    static Stream<Workbook> les_deux_formats_d_excel() {
        return Stream.of(new XSSFWorkbook(), new HSSFWorkbook());
    }

    private static byte[] octets(Workbook classeur) {
        try (classeur) {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            classeur.write(octets);
            return octets.toByteArray();
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private static void ligne(Sheet feuille, int rang, Object... valeurs) {
        Row ligne = feuille.createRow(rang);
        for (int i = 0; i < valeurs.length; i++) {
            switch (valeurs[i]) {
                case String texte -> ligne.createCell(i).setCellValue(texte);
                case Number nombre -> ligne.createCell(i).setCellValue(nombre.doubleValue());
                case Boolean booleen -> ligne.createCell(i).setCellValue(booleen);
                default -> throw new IllegalArgumentException(valeurs[i].toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("les_deux_formats_d_excel")
    void les_nombres_gardent_leur_ecriture_de_code(Workbook classeur) {
        Sheet feuille = classeur.createSheet("Communes");
        ligne(feuille, 0, "code", "siren", "taux", "grand", "vrai");
        ligne(feuille, 1, 1001, 244900015, 20.3, 35181600000000d, true);
        ligne(feuille, 2, 49007, 244900015, 0.1 + 0.2, 1e-7, false);
        var lu = Essais.lire(octets(classeur), "x.bin");
        assertThat(lu.cellules(0)).containsExactly("1001", "244900015", "20.3", "35181600000000", "VRAI");
        assertThat(lu.cellules(1)).containsExactly("49007", "244900015", "0.30000000000000004", "0.0000001", "FAUX");
    }

    @ParameterizedTest
    @MethodSource("les_deux_formats_d_excel")
    void les_dates_sortent_en_iso_et_les_pour_cent_tels_qu_affiches(Workbook classeur) {
        Sheet feuille = classeur.createSheet("Dates");
        ligne(feuille, 0, "date", "instant", "part");
        ligne(feuille, 1, "", "", 0.125);
        CellStyle jour = classeur.createCellStyle();
        jour.setDataFormat(classeur.createDataFormat().getFormat("dd/mm/yyyy"));
        CellStyle instant = classeur.createCellStyle();
        instant.setDataFormat(classeur.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
        CellStyle pourCent = classeur.createCellStyle();
        pourCent.setDataFormat(classeur.createDataFormat().getFormat("0.0%"));
        Row ligne = feuille.getRow(1);
        ligne.getCell(0).setCellValue(LocalDate.of(2024, 1, 31));
        ligne.getCell(0).setCellStyle(jour);
        ligne.getCell(1).setCellValue(LocalDate.of(2024, 1, 31).atTime(8, 30));
        ligne.getCell(1).setCellStyle(instant);
        ligne.getCell(2).setCellStyle(pourCent);
        assertThat(Essais.lire(octets(classeur), "x").cellules(0))
                .containsExactly("2024-01-31", "2024-01-31T08:30", "12.5%");
    }

    @ParameterizedTest
    @MethodSource("les_deux_formats_d_excel")
    void les_formules_donnent_leur_derniere_valeur_et_les_erreurs_se_voient(Workbook classeur) {
        Sheet feuille = classeur.createSheet("Formules");
        ligne(feuille, 0, "somme", "mot", "erreur");
        ligne(feuille, 1, 0, "", "");
        Row ligne = feuille.getRow(1);
        ligne.getCell(0).setCellFormula("20+22");
        ligne.getCell(1).setCellFormula("\"An\"&\"gers\"");
        ligne.getCell(2).setCellErrorValue(FormulaError.NA.getCode());
        classeur.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(Essais.lire(octets(classeur), "x").cellules(0)).containsExactly("42", "Angers", "#N/A");
    }

    @ParameterizedTest
    @MethodSource("les_deux_formats_d_excel")
    void le_decor_les_fusions_et_le_double_en_tete_se_comprennent(Workbook classeur) {
        Sheet feuille = classeur.createSheet("Tableau");
        ligne(feuille, 0, "Familles par commune en 2022");
        feuille.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
        ligne(feuille, 1, "Source : recensement");
        ligne(feuille, 3, "Code", "Familles", "", "", "Seuls");
        ligne(feuille, 4, "", "Mono", "Couples", "Total", "");
        feuille.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
        feuille.addMergedRegion(new CellRangeAddress(3, 3, 1, 3));
        feuille.addMergedRegion(new CellRangeAddress(3, 4, 4, 4));
        ligne(feuille, 5, "49007", 10, 20, 30, 5);
        ligne(feuille, 6, "49008", 11, 21, 32, 6);
        try (FichierRecu fichier = FichierRecu.recevoir(new ByteArrayInputStream(octets(classeur)), "x");
                Feuille lue = fichier.lire()) {
            assertThat(lue.colonnes().noms()).containsExactly("Code", "Mono", "Couples", "Total", "Seuls");
            assertThat(lue.colonnes().colonne(2).libelle()).contains("Familles");
            assertThat(lue.ligneDEntete()).isEqualTo(5);
            assertThat(lue.suivante()).isNotNull().extracting(Ligne::numero).isEqualTo(6L);
        }
    }

    @ParameterizedTest
    @MethodSource("les_deux_formats_d_excel")
    void deux_groupes_de_memes_sous_titres_restent_distincts(Workbook classeur) {
        Sheet feuille = classeur.createSheet("Groupes");
        ligne(feuille, 0, "", "Hommes", "", "Femmes", "");
        feuille.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        feuille.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
        ligne(feuille, 1, "Code", "Jeunes", "Total", "Jeunes", "Total");
        ligne(feuille, 2, "49007", 1, 2, 3, 4);
        var lu = Essais.lire(octets(classeur), "x");
        assertThat(lu.colonnes()).containsExactly("Code", "Jeunes", "Total", "Femmes – Jeunes", "Femmes – Total");
    }

    @ParameterizedTest
    @MethodSource("les_deux_formats_d_excel")
    void les_feuilles_masquees_sont_listees_mais_pas_choisies(Workbook classeur) {
        ligne(classeur.createSheet("Cachée"), 0, "secret", "x");
        ligne(classeur.createSheet("Lisez-moi"), 0, "Un mot d’explication");
        Sheet bonne = classeur.createSheet("Données");
        ligne(bonne, 0, "code", "n");
        ligne(bonne, 1, "49007", 3);
        classeur.setSheetHidden(0, true);
        classeur.setActiveSheet(2);
        try (FichierRecu fichier = FichierRecu.recevoir(new ByteArrayInputStream(octets(classeur)), "x")) {
            assertThat(fichier.feuilles())
                    .extracting(FeuilleDisponible::nom, FeuilleDisponible::visible)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Cachée", false),
                            org.assertj.core.groups.Tuple.tuple("Lisez-moi", true),
                            org.assertj.core.groups.Tuple.tuple("Données", true));
            try (Feuille choisie = fichier.lire()) {
                assertThat(choisie.nom()).isEqualTo("Données");
            }
            try (Feuille voulue = fichier.lire(ReglagesDeLecture.AUTOMATIQUES.avecFeuille("cachée"))) {
                assertThat(voulue.colonnes().noms()).containsExactly("secret", "x");
            }
            assertThatThrownBy(() -> fichier.lire(ReglagesDeLecture.AUTOMATIQUES.avecFeuille("Absente")))
                    .hasMessageContainingAll("« Absente »", "« Données »");
        }
    }

    @Test
    void des_cellules_vides_jusqu_a_la_colonne_xfd_ne_comptent_pas() {
        XSSFWorkbook classeur = new XSSFWorkbook();
        Sheet feuille = classeur.createSheet("Large");
        ligne(feuille, 0, "code", "n");
        ligne(feuille, 1, "49007", 3);
        CellStyle style = classeur.createCellStyle();
        style.setWrapText(true);
        for (int colonne = 2; colonne < 16_384; colonne++) {
            Cell fantome = feuille.getRow(0).createCell(colonne);
            fantome.setCellStyle(style);
        }
        feuille.createRow(1_048_575).createCell(0).setCellStyle(style);
        var lu = Essais.lire(octets(classeur), "x");
        assertThat(lu.colonnes()).containsExactly("code", "n");
        assertThat(lu.lignes()).hasSize(1);
    }

    @Test
    void un_classeur_abime_se_dit_en_phrase() {
        XSSFWorkbook classeur = new XSSFWorkbook();
        ligne(classeur.createSheet("x"), 0, "code", "n");
        byte[] entier = octets(classeur);
        byte[] coupe = java.util.Arrays.copyOf(entier, entier.length / 2);
        assertThatThrownBy(() -> Essais.lire(coupe, "coupe.xlsx"))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContaining("abîmé");
    }
}
