package fr.maillage.personnes.demarches.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GenreDeFichierTest {
    static final byte[] PDF = octets("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n");

    static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] archive(String... entrees) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sortie)) {
            for (String entree : entrees) {
                zip.putNextEntry(new ZipEntry(entree.split("=")[0]));
                if (entree.contains("=")) zip.write(octets(entree.split("=")[1]));
                zip.closeEntry();
            }
        }
        return sortie.toByteArray();
    }

    @Test
    void les_cinq_formats_se_reconnaissent_a_leur_contenu() throws IOException {
        assertThat(GenreDeFichier.de(PDF)).contains(GenreDeFichier.PDF);
        assertThat(GenreDeFichier.de(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16}))
                .contains(GenreDeFichier.JPEG);
        assertThat(GenreDeFichier.de(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}))
                .contains(GenreDeFichier.PNG);
        assertThat(GenreDeFichier.de(archive("[Content_Types].xml", "word/document.xml")))
                .contains(GenreDeFichier.DOCX);
        assertThat(GenreDeFichier.de(archive("mimetype=application/vnd.oasis.opendocument.text", "content.xml")))
                .contains(GenreDeFichier.ODT);
    }

    @Test
    void le_reste_est_refuse_quel_que_soit_son_nom() throws IOException {
        assertThat(GenreDeFichier.de(octets("<html><script>"))).isEmpty();
        assertThat(GenreDeFichier.de(octets("MZ\u0090\u0000"))).isEmpty();
        assertThat(GenreDeFichier.de(octets("%PDF-1.7 sans fin"))).isEmpty();
        assertThat(GenreDeFichier.de(octets("bonjour %PDF-1.7 %%EOF"))).isEmpty();
        assertThat(GenreDeFichier.de(archive("xl/workbook.xml", "[Content_Types].xml")))
                .isEmpty();
        assertThat(GenreDeFichier.de(archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .as("un Word à macros")
                .isEmpty();
        assertThat(GenreDeFichier.de(archive(
                        "mimetype=application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "Basic/Standard/Module1.xml")))
                .as("un OpenDocument à macros")
                .isEmpty();
        assertThat(GenreDeFichier.de(archive("mimetype=application/vnd.oasis.opendocument.spreadsheet", "content.xml")))
                .isEmpty();
        assertThat(GenreDeFichier.de(octets("PK\u0003\u0004 tronquée"))).isEmpty();
        assertThat(GenreDeFichier.de(new byte[0])).isEmpty();
    }
}
