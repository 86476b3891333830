package fr.maillage.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemesChiffresTest {

    private static final Ouvrage OUVRAGE = OuvrageDEssai.complet();

    /** Chaque ligne de chaque tableau, telle que le lecteur doit la trouver. */
    private static List<List<String>> lignesAttendues() {
        var lignes = new ArrayList<List<String>>();
        for (Bloc.Tableau tableau : OUVRAGE.blocs(Bloc.Tableau.class)) {
            for (Bloc.Ligne ligne : tableau.lignes()) {
                var cases = new ArrayList<String>(List.of(ligne.titre()));
                ligne.cellules().forEach(cellule -> cases.add(cellule.lecture()));
                lignes.add(cases);
            }
        }
        return lignes;
    }

    @Test
    void word_montre_toutes_les_cases_de_tous_les_tableaux() throws Exception {
        var lues = new ArrayList<List<String>>();
        try (var word = new XWPFDocument(ouvrir(FormatDeDocument.DOCX))) {
            word.getTables()
                    .forEach(tableau -> tableau.getRows()
                            .forEach(rangee -> lues.add(rangee.getTableCells().stream()
                                    .map(cellule -> cellule.getText())
                                    .toList())));
        }
        assertThat(lues).containsAll(lignesAttendues());
    }

    @Test
    void powerpoint_montre_toutes_les_cases_de_tous_les_tableaux() throws Exception {
        var lues = new ArrayList<List<String>>();
        try (var diaporama = new XMLSlideShow(ouvrir(FormatDeDocument.PPTX))) {
            diaporama.getSlides().stream()
                    .flatMap(diapositive -> diapositive.getShapes().stream())
                    .filter(XSLFTable.class::isInstance)
                    .flatMap(tableau -> ((XSLFTable) tableau).getRows().stream())
                    .forEach(rangee -> lues.add(rangee.getCells().stream()
                            .map(cellule -> cellule.getText())
                            .toList()));
        }
        assertThat(lues).containsAll(lignesAttendues());
    }

    @Test
    void excel_montre_les_memes_nombres_et_porte_leur_valeur() throws Exception {
        var affichees = new ArrayList<List<String>>();
        var nombres = new ArrayList<Double>();
        var lecteur = new DataFormatter(Locale.FRANCE);
        try (var classeur = new XSSFWorkbook(ouvrir(FormatDeDocument.XLSX))) {
            classeur.forEach(feuille -> feuille.forEach(rangee -> {
                affichees.add(affichees(rangee, lecteur));
                rangee.forEach(cellule -> {
                    if (cellule.getCellType() == CellType.NUMERIC) {
                        nombres.add(cellule.getNumericCellValue());
                    }
                });
            }));
        }
        var attendues = lignesAttendues().stream()
                .map(ligne -> ligne.stream().map(MemesChiffresTest::simple).toList())
                .toList();
        assertThat(affichees).containsAll(attendues);
        var valeurs = new ArrayList<Double>();
        OUVRAGE.blocs(Bloc.Tableau.class)
                .forEach(tableau -> tableau.lignes()
                        .forEach(ligne -> ligne.cellules().forEach(cellule -> {
                            if (cellule.valeur() != null) {
                                valeurs.add(cellule.valeur());
                            }
                        })));
        assertThat(nombres).containsAll(valeurs);
    }

    private static List<String> affichees(Row rangee, DataFormatter lecteur) {
        var cases = new ArrayList<String>();
        rangee.forEach(cellule -> cases.add(simple(affichee(cellule, lecteur))));
        return cases;
    }

    /** POI prend pour un pourcentage le signe entre guillemets d’un format ; Excel et LibreOffice le lisent tel quel. */
    private static String affichee(Cell cellule, DataFormatter lecteur) {
        if (cellule.getCellType() != CellType.NUMERIC) {
            return lecteur.formatCellValue(cellule);
        }
        String format = cellule.getCellStyle().getDataFormatString().replace('%', '℅');
        return lecteur.formatRawCellContents(cellule.getNumericCellValue(), -1, format)
                .replace('℅', '%');
    }

    /** Les espaces et le signe moins varient d’un afficheur à l’autre ; les chiffres, non. */
    private static String simple(String texte) {
        return texte.replaceAll("[\\s\u202f\u00a0]", "").replace('−', '-').replaceFirst("^-(0(,0+)?%?)$", "$1");
    }

    @Test
    void le_pdf_montre_les_memes_cases() throws Exception {
        String texte;
        try (var document = Loader.loadPDF(Atelier.REDACTEURS.ecrire(OUVRAGE, FormatDeDocument.PDF))) {
            texte = simple(new PDFTextStripper().getText(document));
        }
        for (List<String> ligne : lignesAttendues()) {
            assertThat(texte).contains(simple(String.join("", ligne)));
        }
    }

    @Test
    void les_quatre_formats_portent_les_titres_les_phrases_a_retenir_et_les_sources() throws Exception {
        for (FormatDeDocument format : FormatDeDocument.values()) {
            String texte = simple(Lecture.texte(Atelier.REDACTEURS.ecrire(OUVRAGE, format), format));
            for (Chapitre chapitre : OUVRAGE.chapitres()) {
                assertThat(texte).as(format.libelle()).contains(simple(chapitre.titre()));
            }
            OUVRAGE.blocs(Bloc.ARetenir.class)
                    .forEach(bloc -> bloc.phrases()
                            .forEach(phrase ->
                                    assertThat(texte).as(format.libelle()).contains(simple(phrase))));
            assertThat(texte).as(format.libelle()).contains("LicenceOuverte2.0");
        }
    }

    private static ByteArrayInputStream ouvrir(FormatDeDocument format) {
        return new ByteArrayInputStream(Atelier.REDACTEURS.ecrire(OUVRAGE, format));
    }
}
