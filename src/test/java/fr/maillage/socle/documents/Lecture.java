package fr.maillage.socle.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Relit le texte d’un document produit, quel que soit son format. */
final class Lecture {

    private Lecture() {}

    static String texte(byte[] fichier, FormatDeDocument format) throws IOException {
        var flux = new ByteArrayInputStream(fichier);
        return switch (format) {
            case DOCX -> {
                try (var texte = new XWPFWordExtractor(new XWPFDocument(flux))) {
                    yield texte.getText();
                }
            }
            case PPTX -> {
                try (var texte = new SlideShowExtractor<>(new XMLSlideShow(flux))) {
                    texte.setNotesByDefault(true);
                    yield texte.getText();
                }
            }
            case XLSX -> {
                var lecteur = new DataFormatter(Locale.FRANCE);
                var texte = new StringBuilder();
                try (var classeur = new XSSFWorkbook(flux)) {
                    classeur.forEach(feuille -> feuille.forEach(rangee -> rangee.forEach(cellule ->
                            texte.append(lecteur.formatCellValue(cellule)).append('\n'))));
                }
                yield texte.toString();
            }
            case PDF -> {
                try (var document = Loader.loadPDF(fichier)) {
                    var lecture = new PDFTextStripper();
                    lecture.setSortByPosition(true);
                    yield lecture.getText(document);
                }
            }
        };
    }
}
