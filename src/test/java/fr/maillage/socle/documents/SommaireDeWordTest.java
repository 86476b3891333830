package fr.maillage.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Le sommaire d’un carnet Word a ses numéros de page dès l’ouverture, sans que Word ait rien à demander. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SommaireDeWordTest {
    private static final Pattern LIGNE = Pattern.compile("(?m)^(.+?)\\s?\\.{5,}\\s?(\\d+)$");

    @TempDir
    Path dossier;

    private record Ligne(String titre, int page) {}

    @Test
    void chaque_ligne_est_un_renvoi_de_page_dans_un_vrai_champ_de_sommaire_qui_ne_demande_rien() throws IOException {
        String xml = Atelier.xml(
                Atelier.parties(Atelier.REDACTEURS.ecrire(OuvrageDEssai.carnet(), FormatDeDocument.DOCX)),
                "word/document.xml");
        var renvois = Pattern.compile("PAGEREF (_Toc\\d+) \\\\h .*?<w:t>([^<]*)</w:t>")
                .matcher(xml);
        var pages = new ArrayList<Integer>();
        while (renvois.find()) {
            assertThat(xml).contains("w:name=\"" + renvois.group(1) + "\"");
            pages.add(Integer.parseInt(renvois.group(2)));
        }
        assertThat(pages).hasSizeGreaterThan(20).isSorted().startsWith(3);
        assertThat(xml).contains("TOC \\o \"1-2\"").doesNotContain("w:dirty").doesNotContain("updateFields");
    }

    @Test
    void les_numeros_sont_ceux_des_pages_ou_les_titres_tombent() throws Exception {
        Path bureau = Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(bureau != null, "LibreOffice est absent : rien ne peut mettre le document en pages.");
        Path carnet = Files.write(
                dossier.resolve("carnet.docx"),
                Atelier.REDACTEURS.ecrire(OuvrageDEssai.carnet(), FormatDeDocument.DOCX));
        var conversion = new ProcessBuilder(
                        bureau.toString(),
                        "-env:UserInstallation=" + dossier.resolve("profil").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        dossier.toString(),
                        carnet.toString())
                .redirectErrorStream(true)
                .redirectOutput(dossier.resolve("conversion.txt").toFile())
                .start();
        assertThat(conversion.waitFor(3, TimeUnit.MINUTES)).isTrue();
        try (var pdf = Loader.loadPDF(dossier.resolve("carnet.pdf").toFile())) {
            List<Ligne> annoncees = lignes(page(pdf, 2));
            assertThat(annoncees).hasSizeGreaterThan(20);
            var trouvees = new ArrayList<Ligne>();
            List<String> titres = annoncees.stream().map(Ligne::titre).toList();
            for (int numero = 3; numero <= pdf.getNumberOfPages(); numero++) {
                for (String ligne : page(pdf, numero).lines().map(String::strip).toList()) {
                    if (titres.contains(ligne)) trouvees.add(new Ligne(ligne, numero));
                }
            }
            assertThat(trouvees).isEqualTo(annoncees);
        }
    }

    private static List<Ligne> lignes(String sommaire) {
        return LIGNE.matcher(sommaire)
                .results()
                .map(r -> new Ligne(r.group(1).strip(), Integer.parseInt(r.group(2))))
                .toList();
    }

    private static String page(org.apache.pdfbox.pdmodel.PDDocument pdf, int numero) throws IOException {
        var lecteur = new PDFTextStripper();
        lecteur.setStartPage(numero);
        lecteur.setEndPage(numero);
        lecteur.setSortByPosition(true);
        return lecteur.getText(pdf);
    }
}
