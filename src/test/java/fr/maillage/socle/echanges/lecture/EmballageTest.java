package fr.maillage.socle.echanges.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmballageTest {

    private static final byte[] TABLEAU = Essais.octets("code;n\n49007;2\n");

    @Test
    void une_archive_d_un_seul_tableau_s_ouvre() {
        var lu = Essais.lire(Essais.zip(Map.of("dossier/base.CSV", TABLEAU)), "envoi.zip");
        assertThat(lu.colonnes()).containsExactly("code", "n");
        assertThat(lu.format()).isEqualTo(FormatDeFichier.TEXTE);
    }

    @Test
    void la_notice_et_le_dictionnaire_ne_genent_pas() {
        Map<String, byte[]> entrees = new LinkedHashMap<>();
        entrees.put("lisezmoi.pdf", Essais.octets("%PDF"));
        entrees.put("meta_base.csv", Essais.octets("variable;libelle\nn;nombre\n"));
        entrees.put("__MACOSX/._base.csv", Essais.octets("bruit"));
        entrees.put("base.csv", TABLEAU);
        assertThat(Essais.lire(Essais.zip(entrees), "envoi.zip").colonnes()).containsExactly("code", "n");
    }

    @Test
    void plusieurs_tableaux_sont_nommes_et_l_on_peut_choisir() {
        byte[] archive = Essais.zip(Map.of("a.csv", TABLEAU, "b.csv", Essais.octets("x;y\n1;2\n")));
        assertThatThrownBy(() -> Essais.lire(archive, "envoi.zip"))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContainingAll("plusieurs tableaux", "« a.csv »", "« b.csv »");
        try (FichierRecu fichier = FichierRecu.recevoir(
                        new ByteArrayInputStream(archive), "envoi.zip", "b.csv", Limites.ORDINAIRES);
                Feuille feuille = fichier.lire()) {
            assertThat(feuille.colonnes().noms()).containsExactly("x", "y");
            assertThat(fichier.nomDuTableau()).isEqualTo("b.csv");
        }
    }

    @Test
    void une_archive_sans_tableau_dit_ce_qu_elle_contient() {
        assertThatThrownBy(() -> Essais.lire(Essais.zip(Map.of("photo.png", TABLEAU)), "envoi.zip"))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContainingAll("aucun tableau", "photo.png");
    }

    @Test
    void un_gzip_s_ouvre() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(octets)) {
            gzip.write(TABLEAU);
        }
        assertThat(Essais.lire(octets.toByteArray(), "base.csv.gz").colonnes()).containsExactly("code", "n");
    }

    @Test
    void une_bombe_est_refusee_a_son_rapport() {
        byte[] bombe = Essais.zip(Map.of("zeros.csv", new byte[40 << 20]));
        assertThat(bombe).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> Essais.lire(bombe, "bombe.zip"))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContaining("archive piégée");
    }

    @Test
    void un_classeur_piege_est_refuse_avant_d_etre_lu() {
        byte[] bombe = Essais.zip(Map.of(
                "[Content_Types].xml",
                TABLEAU,
                "xl/workbook.xml",
                TABLEAU,
                "xl/sharedStrings.xml",
                new byte[40 << 20]));
        assertThatThrownBy(() -> Essais.lire(bombe, "bombe.xlsx"))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContaining("archive piégée");
    }

    @Test
    void le_volume_total_le_nombre_d_entrees_et_la_profondeur_ont_une_limite() {
        Limites etroites = new Limites(1 << 20, 1 << 20, 250, 10, 1);
        byte[] gros = Essais.zip(Map.of("a.csv", Essais.octets("code;n\n" + "49007;1\n".repeat(200_000))));
        assertThatThrownBy(() -> FichierRecu.recevoir(new ByteArrayInputStream(gros), "gros.zip", null, etroites))
                .hasMessageContainingAll("dépasse", "1\u202fMio");
        Map<String, byte[]> vingt = new LinkedHashMap<>();
        IntStream.range(0, 20).forEach(i -> vingt.put(i + ".csv", TABLEAU));
        assertThatThrownBy(() ->
                        FichierRecu.recevoir(new ByteArrayInputStream(Essais.zip(vingt)), "vingt.zip", null, etroites))
                .hasMessageContaining("contient 20 fichiers");
        byte[] gigogne = Essais.zip(Map.of("a.gz", Essais.zip(Map.of("b.gz", Essais.zip(Map.of("c.csv", TABLEAU))))));
        assertThatThrownBy(() -> FichierRecu.recevoir(new ByteArrayInputStream(gigogne), "gigogne.zip", null, etroites))
                .hasMessageContaining("archives dans des archives");
        assertThatThrownBy(() ->
                        FichierRecu.recevoir(new ByteArrayInputStream(new byte[2 << 20]), "trop.csv", null, etroites))
                .hasMessageContainingAll("dépasse les", "1\u202fMio");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 xx|document PDF",
                "<html><table><tr><td>1</td></tr></table></html>|page web",
                "{\"a\": 1}|fichier JSON",
                "Rar!xxxxxx|archive RAR",
                "PK|abîmé",
            })
    void ce_qui_n_est_pas_un_tableau_est_nomme(String contenu, String attendu) {
        byte[] octets = "PK".equals(contenu)
                ? "PK\u0003\u0004tronqué".getBytes(StandardCharsets.ISO_8859_1)
                : Essais.octets(contenu);
        assertThatThrownBy(() -> Essais.lire(octets, "recu.csv"))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContainingAll("« recu.csv »", attendu);
    }

    @Test
    void un_fichier_absent_se_dit() {
        assertThatThrownBy(() -> FichierRecu.ouvrir(Path.of("absent.csv")))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContaining("introuvable");
    }

    @Test
    void un_xml_qui_appelle_des_entites_n_ouvre_rien(@TempDir Path repertoire) throws IOException {
        Path prive = Files.writeString(repertoire.resolve("prive.txt"), "a-ne-pas-lire");
        String piege = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"zzzzzzzzzz\"><!ENTITY b SYSTEM \"%s\">]>"
                .formatted(prive.toUri());
        String ods = piege
                + "<d xmlns:table=\"urn:t\" xmlns:text=\"urn:x\"><table:table table:name=\"f\"><table:table-row><table:table-cell><text:p>&a;&b;</text:p></table:table-cell><table:table-cell><text:p>n</text:p></table:table-cell></table:table-row></table:table></d>";
        byte[] archive = Essais.zip(Map.of(
                "mimetype",
                Essais.octets("application/vnd.oasis.opendocument.spreadsheet"),
                "content.xml",
                Essais.octets(ods)));
        String lu;
        try {
            lu = Essais.lire(archive, "x.ods").colonnes().toString();
        } catch (FichierIllisible refus) {
            lu = refus.phrase();
        }
        assertThat(lu).doesNotContain("zzzz").doesNotContain("a-ne-pas-lire");
        String classeur = piege
                + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets><sheet name=\"&a;&b;\" sheetId=\"1\"/></sheets></workbook>";
        assertThatThrownBy(() -> Essais.lire(
                        Essais.zip(Map.of(
                                "[Content_Types].xml",
                                Essais.octets("<a/>"),
                                "xl/workbook.xml",
                                Essais.octets(classeur))),
                        "x.xlsx"))
                .isInstanceOf(FichierIllisible.class);
    }
}
