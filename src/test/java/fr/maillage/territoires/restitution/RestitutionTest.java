package fr.maillage.territoires.restitution;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.socle.commun.Couleur;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.RedacteurDeDiaporama;
import fr.maillage.socle.documents.Redacteurs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestitutionTest {
    private static Matiere matiere(Maille maille, String code) {
        Territoire territoire = MaisonDEssai.piece(Territoires.class)
                .geographie()
                .trouver(maille, code)
                .orElseThrow();
        return MaisonDEssai.piece(Restitutions.class).matiere(territoire, "Département d’essai");
    }

    private static Matiere angers() {
        return matiere(Maille.COMMUNE, "49007");
    }

    @Test
    void E56_le_diaporama_de_dix_diapositives_a_des_notes_et_dure_environ_quinze_minutes() throws IOException {
        var diaporama = MaisonDEssai.piece(Restitutions.class).diaporama(angers());
        assertThat(diaporama.nombre()).isEqualTo(10);
        assertThat(diaporama.secondes()).isBetween(13 * 60 + 30, 16 * 60 + 30);
        byte[] fichier = MaisonDEssai.piece(RedacteurDeDiaporama.class).ecrire(diaporama);
        try (var lu = new XMLSlideShow(new ByteArrayInputStream(fichier))) {
            assertThat(lu.getSlides())
                    .hasSize(10)
                    .allSatisfy(d -> assertThat(notes(d)).hasSizeGreaterThan(150));
        }
    }

    private static String notes(XSLFSlide diapositive) {
        return diapositive.getNotes().getShapes().stream()
                .filter(XSLFTextShape.class::isInstance)
                .map(s -> ((XSLFTextShape) s).getText())
                .reduce("", String::concat);
    }

    @Test
    void E56_le_temps_de_parole_total_est_affiche() {
        try (var navigateur = Navigateur.connecter("yann").aller("/territoires/commune/49007/restitution")) {
            assertThat(navigateur.page().locator("main").innerText())
                    .contains("Temps de parole", "soit environ 15 min");
            navigateur.verifier().capturer("restitution");
        }
        try (var telephone =
                Navigateur.telephone().seConnecter("yann").aller("/territoires/commune/49007/restitution")) {
            telephone.tientDansLaLargeur().capturer("restitution-telephone");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"49007", "49099", "49002", "49377"})
    void la_note_tient_sur_une_page(String code) throws IOException {
        byte[] pdf = MaisonDEssai.piece(Redacteurs.class)
                .ecrire(
                        MaisonDEssai.piece(Restitutions.class).note(matiere(Maille.COMMUNE, code)),
                        FormatDeDocument.PDF);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void les_quatre_formats_disent_les_memes_chiffres() {
        var restitutions = MaisonDEssai.piece(Restitutions.class);
        Matiere matiere = angers();
        List<Bloc.ChiffreCle> attendus = matiere.chiffres(4);
        assertThat(attendus).hasSize(4);
        assertThat(chiffres(restitutions.note(matiere).blocs(Bloc.ChiffresCles.class)))
                .containsAll(attendus);
        assertThat(chiffres(restitutions.rapport(matiere).blocs(Bloc.ChiffresCles.class)))
                .containsAll(attendus);
        var diapo = (Bloc.ChiffresCles)
                restitutions.diaporama(matiere).diapos().getFirst().visuel();
        assertThat(java.util.Objects.requireNonNull(diapo).chiffres()).containsAll(attendus);
        assertThat(restitutions.infographie(matiere).svg())
                .contains(attendus.stream().map(Bloc.ChiffreCle::valeur).toList());
    }

    @Test
    void l_infographie_porte_la_couleur_de_l_organisation() {
        var prune = new Charte(Couleur.lire("#6b2c5f"), null);
        assertThat(InfographieDuPortrait.de(angers(), prune).svg())
                .contains(prune.teinter(Palette.CANARD_FONCE))
                .doesNotContain("\"" + Palette.CANARD_FONCE + "\"");
    }

    private static List<Bloc.ChiffreCle> chiffres(List<Bloc.ChiffresCles> blocs) {
        return blocs.stream().flatMap(b -> b.chiffres().stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note.docx",
                "note.pdf",
                "rapport.docx",
                "diaporama.pptx",
                "infographie.pdf",
                "infographie.png",
                "infographie.svg"
            })
    void chaque_fichier_se_telecharge(String fichier) throws IOException {
        try (var navigateur = Navigateur.connecter("yann").aller("/territoires/commune/49007/restitution")) {
            var remis =
                    navigateur.page().waitForDownload(() -> navigateur.page().click("a[href$='/" + fichier + "']"));
            var vers = java.nio.file.Path.of("target/captures/restitution-" + fichier);
            remis.saveAs(vers);
            assertThat(java.nio.file.Files.size(vers)).isGreaterThan(5_000);
        }
    }
}
