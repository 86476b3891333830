package fr.maillage.territoires.diagnostic.fiches;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoires;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A33 : pauvreté de 44 % dans le quartier, de 15 % dans l’intercommunalité : +29 points, ratio 2,9, deux sources, deux années. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class A33Test {
    /** Le taux de pauvreté des intercommunalités n’est pas dans les fichiers de démonstration : l’essai en écrit un. */
    private static final String EPCI_A_15 = "CODGEO;LIBGEO;NBMENFISC20;NBPERSMENFISC20;TP6020;TP60AGE120\n"
            + "244900015;CU Angers Loire Métropole;130000;290000;15,0;s\n"
            + "200060010;CA Mauges Communauté;50000;120000;8,0;s\n";

    private final VueDesEcarts vue = MaisonDEssai.piece(VueDesEcarts.class);
    private final Territoires territoires = MaisonDEssai.piece(Territoires.class);

    @Test
    void le_quartier_a_44_et_l_intercommunalite_a_15_font_plus_29_points_et_un_ratio_de_2_9() throws IOException {
        try (var _ = Chargement.de("insee-filosofi-communes", 2020, EPCI_A_15)) {
            var angers = territoires.geographie().exiger(Maille.EPCI, "244900015");
            var ecart = vue.de(angers).stream()
                    .filter(e -> e.cote().territoire().code().equals("QP049001"))
                    .filter(e -> e.cote().indicateur().code().equals("TX_PAUV"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ecart.difference()).isEqualTo("+29 points");
            assertThat(ecart.ratio()).isEqualTo("2,9");
            assertThat(ecart.cote().annee()).isEqualTo(2019);
            assertThat(ecart.reference().annee()).isEqualTo(2020);
            assertThat(ecart.cote().sources()).contains("Filosofi").contains("2019");
            assertThat(ecart.reference().sources()).contains("Filosofi").contains("2020");
            // Le quartier voit le même écart, depuis sa propre page.
            var quartier = territoires.geographie().exiger(Maille.QPV, "QP049001");
            assertThat(vue.de(quartier))
                    .anyMatch(e -> e.difference().equals("+29 points")
                            && e.reference().territoire().equals(angers));
            try (var navigateur = Navigateur.connecter("ines").aller("/territoires/epci/244900015/fiches/inegalites")) {
                assertThat(navigateur.page().locator("main").innerText())
                        .contains("+29 points")
                        .contains("2,9")
                        .contains("2019")
                        .contains("2020");
                navigateur.verifier();
                navigateur.page().click("summary:has-text('Télécharger')");
                var fichier = navigateur
                        .page()
                        .waitForDownload(() -> navigateur.page().click("a[href$='document.xlsx']"));
                assertThat(fichier.suggestedFilename()).isEqualTo("inegalites-epci-244900015.xlsx");
                try (var classeur = new XSSFWorkbook(Files.newInputStream(fichier.path()))) {
                    var texte = new StringBuilder();
                    classeur.forEach(
                            f -> f.forEach(l -> l.forEach(c -> texte.append(c).append('|'))));
                    assertThat(texte).contains("29.0").contains("Belle Beille");
                }
            }
        }
    }

    @Test
    void les_ecarts_sont_tries_du_plus_grand_au_plus_petit_et_couvrent_quartiers_ages_IRIS_et_femmes() {
        List<EcartConstate> ecarts = vue.de(territoires.geographie().exiger(Maille.COMMUNE, "49007"));
        assertThat(ecarts)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(EcartConstate::poids).reversed())
                .extracting(EcartConstate::dimension)
                .contains(
                        "Quartier prioritaire et commune",
                        "Âges",
                        "IRIS et commune",
                        "Femmes et ensemble",
                        "Territoire et département");
        assertThat(ecarts).extracting(e -> e.cote().indicateur().code()).contains("D9D1");
    }

    @Test
    void l_ecran_tient_sur_un_telephone() {
        try (var navigateur =
                Navigateur.telephone().seConnecter("ines").aller("/territoires/commune/49007/fiches/inegalites")) {
            navigateur.verifier().tientDansLaLargeur();
        }
    }
}
