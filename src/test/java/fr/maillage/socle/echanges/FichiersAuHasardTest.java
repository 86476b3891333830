package fr.maillage.socle.echanges;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.valeurs.FormeDeCode;
import fr.maillage.socle.echanges.valeurs.LecteurDeCode;
import fr.maillage.socle.echanges.valeurs.LecteurDeNombre;
import fr.maillage.socle.echanges.valeurs.LecteurDePeriode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Quoi qu'on envoie, la réponse est un tableau ou une phrase, jamais une panne. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FichiersAuHasardTest {

    private static final String BON =
            "\uFEFFCODGEO;SUPERF;P18_POP;MED19\r\n01001;15.95;\"771\";23970\r\n49007;42,7;154 508;s\r\n2A004;1;2;///\r\n";
    private static final String PERFIDE = "\";,\t|\r\n\0é\uFFFD=-+@'\u202f0eE.";

    private static void passer(byte[] octets, String nom) {
        try (FichierRecu fichier = FichierRecu.recevoir(new ByteArrayInputStream(octets), nom)) {
            try (Feuille feuille = fichier.lire()) {
                feuille.parcourir(ligne -> assertThat(ligne.numero()).isGreaterThan(feuille.ligneDEntete()));
                assertThat(feuille.remarques()).allMatch(remarque -> remarque.endsWith("."));
            }
        } catch (FichierIllisible phrase) {
            assertThat(phrase.phrase()).hasSizeGreaterThan(20).endsWith(".");
        }
    }

    @Test
    void des_octets_au_hasard_ne_font_pas_tomber_la_lecture() {
        SplittableRandom hasard = new SplittableRandom(1);
        for (int i = 0; i < 1_500; i++) {
            byte[] octets = new byte[hasard.nextInt(400)];
            hasard.nextBytes(octets);
            passer(octets, "hasard");
        }
    }

    @Test
    void un_csv_abime_de_mille_facons_se_lit_ou_se_refuse() {
        SplittableRandom hasard = new SplittableRandom(2);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder texte = new StringBuilder(BON);
            for (int coup = hasard.nextInt(1, 8); coup > 0; coup--) {
                int ou = hasard.nextInt(texte.length());
                char quoi = PERFIDE.charAt(hasard.nextInt(PERFIDE.length()));
                switch (hasard.nextInt(3)) {
                    case 0 -> texte.insert(ou, quoi);
                    case 1 -> texte.setCharAt(ou, quoi);
                    default -> texte.deleteCharAt(ou);
                }
            }
            passer(
                    texte.toString()
                            .getBytes(hasard.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1),
                    "abime.csv");
        }
    }

    @Test
    void un_classeur_abime_se_lit_ou_se_refuse() throws IOException {
        SplittableRandom hasard = new SplittableRandom(3);
        for (Workbook classeur : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            Sheet feuille = classeur.createSheet("x");
            for (int i = 0; i < 5; i++) {
                feuille.createRow(i).createCell(0).setCellValue("CODGEO" + i);
                feuille.getRow(i).createCell(1).setCellValue(i);
            }
            ByteArrayOutputStream sortie = new ByteArrayOutputStream();
            classeur.write(sortie);
            classeur.close();
            for (int i = 0; i < 300; i++) {
                byte[] octets = sortie.toByteArray();
                for (int coup = hasard.nextInt(1, 20); coup > 0; coup--) {
                    octets[hasard.nextInt(octets.length)] = (byte) hasard.nextInt(256);
                }
                passer(
                        hasard.nextInt(4) == 0 ? Arrays.copyOf(octets, hasard.nextInt(octets.length)) : octets,
                        "abime.xlsx");
            }
        }
    }

    @Test
    void une_cellule_au_hasard_est_toujours_lue_ou_refusee() {
        SplittableRandom hasard = new SplittableRandom(4);
        LecteurDeNombre nombres = LecteurDeNombre.ordinaire();
        String alphabet = PERFIDE + "0123456789 ,.-%s/n";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder texte = new StringBuilder();
            for (int reste = hasard.nextInt(12); reste > 0; reste--) {
                texte.append(alphabet.charAt(hasard.nextInt(alphabet.length())));
            }
            assertThat(nombres.lire(texte.toString())).isNotNull();
            assertThat(LecteurDePeriode.lire(texte.toString())).isNotNull();
            for (FormeDeCode forme : FormeDeCode.values()) {
                assertThat(new LecteurDeCode(forme).lire(texte.toString())).isNotNull();
            }
        }
    }
}
