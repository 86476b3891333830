package fr.maillage.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GraphiquesNatifsTest {

    private static final Ouvrage COMPLET = OuvrageDEssai.complet();

    @ParameterizedTest
    @EnumSource(
            value = FormatDeDocument.class,
            names = {"DOCX", "PPTX", "XLSX"})
    void chaque_graphique_est_natif_et_porte_ses_donnees(FormatDeDocument format) throws Exception {
        var parties = Atelier.parties(Atelier.REDACTEURS.ecrire(COMPLET, format));
        int attendus = COMPLET.blocs(Graphique.class).size();
        assertThat(parties.keySet().stream().filter(chemin -> chemin.contains("/charts/chart")))
                .hasSize(attendus);
        boolean incorpores = format != FormatDeDocument.XLSX;
        assertThat(parties.keySet().stream().filter(chemin -> chemin.contains("/embeddings/")))
                .hasSize(incorpores ? attendus : 0);
    }

    @Test
    void modifier_les_donnees_dans_word_ouvre_les_bons_nombres_et_laisse_les_absents_vides() throws Exception {
        try (var word = new XWPFDocument(ouvrage(GraphiquesDEssai.colonnes(1)))) {
            XWPFChart graphique = word.getCharts().getFirst();
            XSSFWorkbook classeur = graphique.getWorkbook();
            var feuille = classeur.getSheetAt(0);
            assertThat(feuille.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Angers");
            assertThat(feuille.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(52.1);
            assertThat(feuille.getRow(3).getCell(2)).as("la valeur absente").isNull();
            assertThat(feuille.getRow(3).getCell(3).getNumericCellValue()).isEqualTo(24.3);
            assertThat(feuille.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(-2.1);
        }
    }

    @Test
    void une_valeur_absente_est_un_vide_du_graphique_jamais_un_zero() throws Exception {
        try (var word = new XWPFDocument(ouvrage(GraphiquesDEssai.courbes(0)))) {
            var trace = word.getCharts().getFirst().getCTChart();
            assertThat(trace.getDispBlanksAs().getVal()).isEqualTo(STDispBlanksAs.SPAN);
            var points = trace.getPlotArea()
                    .getLineChartArray(0)
                    .getSerArray(0)
                    .getVal()
                    .getNumRef()
                    .getNumCache();
            assertThat(points.getPtCount().getVal()).isEqualTo(10);
            assertThat(Arrays.stream(points.getPtArray()).map(point -> point.getIdx()))
                    .containsExactly(0L, 1L, 2L, 5L, 6L, 7L, 8L, 9L);
        }
    }

    @Test
    void dans_excel_le_graphique_lit_les_cases_voisines() throws Exception {
        byte[] fichier = Atelier.REDACTEURS.ecrire(seul(GraphiquesDEssai.comparaison(0)), FormatDeDocument.XLSX);
        try (var classeur = new XSSFWorkbook(new ByteArrayInputStream(fichier))) {
            var feuille = classeur.getSheet("Essai d'onglet");
            var serie = feuille.createDrawingPatriarch()
                    .getCharts()
                    .getFirst()
                    .getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerArray(0);
            assertThat(serie.getVal().getNumRef().getF()).startsWith("'Essai d''onglet'!$B$");
            int ligne = Integer.parseInt(serie.getVal().getNumRef().getF().replaceAll(".*!\\$B\\$(\\d+):.*", "$1"));
            assertThat(feuille.getRow(ligne - 1).getCell(0).getStringCellValue())
                    .isEqualTo("Angers");
            assertThat(feuille.getRow(ligne - 1).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(feuille.getRow(ligne - 1).getCell(1).getNumericCellValue())
                    .isEqualTo(19.4);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FormatDeDocument.class,
            names = {"DOCX", "PPTX", "XLSX"})
    void chaque_dessin_a_son_texte_alternatif(FormatDeDocument format) throws Exception {
        var tout = new StringBuilder();
        Atelier.parties(Atelier.REDACTEURS.ecrire(COMPLET, format)).forEach((chemin, octets) -> {
            if (chemin.matches("word/document.xml|ppt/slides/slide\\d+.xml|xl/drawings/drawing\\d+.xml")) {
                tout.append(new String(octets, java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        COMPLET.blocs(Graphique.class)
                .forEach(graphique -> assertThat(tout).contains("descr=\"" + Xml.texte(graphique.texteAlternatif())));
        if (format != FormatDeDocument.XLSX) {
            COMPLET.blocs(Bloc.Illustration.class)
                    .forEach(carte -> assertThat(tout).contains("descr=\"" + Xml.texte(carte.texteAlternatif())));
        }
    }

    private static Ouvrage seul(Bloc bloc) {
        return new Ouvrage(OuvrageDEssai.couverture("Essai"), List.of(new Chapitre("Essai d'onglet", List.of(bloc))));
    }

    private static ByteArrayInputStream ouvrage(Bloc bloc) {
        return new ByteArrayInputStream(Atelier.REDACTEURS.ecrire(seul(bloc), FormatDeDocument.DOCX));
    }
}
