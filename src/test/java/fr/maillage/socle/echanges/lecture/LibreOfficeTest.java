package fr.maillage.socle.echanges.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LibreOfficeTest {

    private static final String DEBUT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:style="urn:s">
            <office:automatic-styles>
            <style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>
            <style:style style:name="ta2" style:family="table"><style:table-properties table:display="true"/></style:style>
            </office:automatic-styles><office:body><office:spreadsheet>
            """;
    private static final String FIN = "</office:spreadsheet></office:body></office:document-content>";

    private static byte[] ods(String tables) {
        Map<String, byte[]> entrees = new LinkedHashMap<>();
        entrees.put("mimetype", Essais.octets("application/vnd.oasis.opendocument.spreadsheet"));
        entrees.put("content.xml", Essais.octets(DEBUT + tables + FIN));
        return Essais.zip(entrees);
    }

    private static String cellule(String texte) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + texte + "</text:p></table:table-cell>";
    }

    private static String nombre(String valeur) {
        return "<table:table-cell office:value-type=\"float\" office:value=\"" + valeur
                + "\"><text:p>affiché</text:p></table:table-cell>";
    }

    @Test
    void un_classeur_libre_office_se_lit_avec_ses_repetitions_et_ses_types() {
        String table = "<table:table table:name=\"Données\" table:style-name=\"ta2\">"
                + "<table:table-row>" + cellule("Code") + cellule("n") + cellule("le") + cellule("part")
                + "</table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"2\">" + cellule("49007") + nombre("244900015")
                + "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-01-31\"><text:p>31/01/24</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.125\"><text:p>12,5 %</text:p></table:table-cell>"
                + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                + "</table:table>";
        var lu = Essais.lire(ods(table), "x.ods");
        assertThat(lu.format()).isEqualTo(FormatDeFichier.ODS);
        assertThat(lu.colonnes()).containsExactly("Code", "n", "le", "part");
        assertThat(lu.lignes()).hasSize(2);
        assertThat(lu.cellules(1)).containsExactly("49007", "244900015", "2024-01-31", "12.5%");
        assertThat(lu.lignes().get(1).numero()).isEqualTo(3);
    }

    @Test
    void une_feuille_masquee_n_est_pas_choisie_et_un_commentaire_n_est_pas_lu() {
        String cachee = "<table:table table:name=\"Cachée\" table:style-name=\"ta1\"><table:table-row>" + cellule("a")
                + cellule("b") + "</table:table-row></table:table>";
        String visible = "<table:table table:name=\"Visible\"><table:table-row>"
                + "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p></office:annotation><text:p>Code</text:p></table:table-cell>"
                + cellule("n") + "</table:table-row><table:table-row>" + cellule("49007") + nombre("3")
                + "</table:table-row></table:table>";
        try (FichierRecu fichier = FichierRecu.recevoir(new ByteArrayInputStream(ods(cachee + visible)), "x.ods");
                Feuille feuille = fichier.lire()) {
            assertThat(fichier.feuilles().getFirst().visible()).isFalse();
            assertThat(feuille.nom()).isEqualTo("Visible");
            assertThat(feuille.colonnes().noms()).containsExactly("Code", "n");
        }
    }

    @Test
    void les_titres_fusionnes_sont_etendus() {
        String table = "<table:table table:name=\"F\"><table:table-row>"
                + "<table:table-cell office:value-type=\"string\" table:number-rows-spanned=\"2\"><text:p>Code</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"2\"><text:p>Familles</text:p></table:table-cell><table:covered-table-cell/>"
                + "<table:table-cell/></table:table-row>"
                + "<table:table-row><table:covered-table-cell/>" + cellule("Mono") + cellule("Couples")
                + cellule("Seuls") + "</table:table-row>"
                + "<table:table-row>" + cellule("49007") + nombre("1") + nombre("2") + nombre("3")
                + "</table:table-row></table:table>";
        var lu = Essais.lire(ods(table), "x.ods");
        assertThat(lu.colonnes()).containsExactly("Code", "Mono", "Couples", "Seuls");
    }
}
