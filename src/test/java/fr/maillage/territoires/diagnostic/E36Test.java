package fr.maillage.territoires.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Ouvrage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** E36 : le carnet de Mauges Communauté, PDF d’environ 24 pages balisé et classeur de tous les chiffres, en moins d’une minute. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class E36Test {
    private final Carnets carnets = MaisonDEssai.piece(Carnets.class);

    private Ouvrage ouvrage() {
        var mauges = MaisonDEssai.piece(Territoires.class).geographie().exiger(Maille.EPCI, "200060010");
        return carnets.ouvrage(mauges, Carnets.Choix.tout("Essai"));
    }

    @Test
    void le_carnet_de_Mauges_Communaute_est_pret_en_moins_d_une_minute_balise_et_d_environ_24_pages()
            throws IOException {
        Instant debut = Instant.now();
        Ouvrage ouvrage = ouvrage();
        byte[] pdf = carnets.ecrire(ouvrage, FormatDeDocument.PDF);
        byte[] classeur = carnets.ecrire(ouvrage, FormatDeDocument.XLSX);
        assertThat(Duration.between(debut, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(classeur).hasSizeGreaterThan(20_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(20, 30);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("fr");
            List<PDStructureElement> elements = new ArrayList<>();
            parcourir(document.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertThat(elements)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "Table", "TH", "TD", "Figure", "P");
            assertThat(elements)
                    .filteredOn(e -> "Figure".equals(e.getStructureType()))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.getAlternateDescription()).isNotBlank());
            assertThat(new PDFTextStripper().getText(document).toLowerCase(Locale.FRANCE))
                    .contains("non renseigné, faute de fichier chargé")
                    .contains("secret statistique")
                    .contains("sources");
        }
    }

    @Test
    void le_classeur_porte_chaque_nombre_du_carnet() throws IOException {
        Ouvrage ouvrage = ouvrage();
        var nombres = new ArrayList<Double>();
        try (var classeur =
                new XSSFWorkbook(new ByteArrayInputStream(carnets.ecrire(ouvrage, FormatDeDocument.XLSX)))) {
            classeur.forEach(feuille -> feuille.forEach(ligne -> ligne.forEach(cellule -> {
                if (cellule.getCellType() == CellType.NUMERIC) nombres.add(cellule.getNumericCellValue());
            })));
        }
        var attendus = ouvrage.blocs(Bloc.Tableau.class).stream()
                .flatMap(t -> t.lignes().stream())
                .flatMap(l -> l.cellules().stream())
                .map(c -> c.valeur())
                .filter(java.util.Objects::nonNull)
                .toList();
        assertThat(attendus).hasSizeGreaterThan(60);
        assertThat(nombres).containsAll(attendus);
    }

    private static void parcourir(PDStructureNode noeud, List<PDStructureElement> elements) {
        for (Object enfant : noeud.getKids()) {
            if (enfant instanceof PDStructureElement element) {
                elements.add(element);
                parcourir(element, elements);
            }
        }
    }
}
