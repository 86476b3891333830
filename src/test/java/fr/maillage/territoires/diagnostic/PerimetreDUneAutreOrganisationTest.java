package fr.maillage.territoires.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Les secteurs du département n’existent pas pour un bailleur, par aucune porte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PerimetreDUneAutreOrganisationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/carnet",
                "/carnet.pdf",
                "/carnet.xlsx",
                "/themes/logement",
                "/methode",
                "/restitution",
                "/restitution/note.docx",
                "/restitution/rapport.pdf",
                "/restitution/diaporama.pptx",
                "/restitution/infographie.pdf",
                "/restitution/infographie.svg"
            })
    void ses_adresses_repondent_introuvable(String suite) {
        try (var nora = Navigateur.connecter("nora");
                var ines = Navigateur.connecter("ines")) {
            String adresse = MaisonDEssai.adresse() + secteur().href() + suite;
            assertThat(nora.page().request().get(adresse).status()).isEqualTo(404);
            assertThat(ines.page().request().get(adresse).status()).isEqualTo(200);
        }
    }

    @Test
    void ni_la_comparaison_ni_la_recherche_ne_le_nomment() {
        String nom = secteur().nom();
        String cle = "perimetre:" + secteur().code();
        try (var nora = Navigateur.connecter("nora");
                var ines = Navigateur.connecter("ines")) {
            for (String chemin : new String[] {
                "/territoires/comparer?avec=commune:49007&avec=" + cle,
                "/territoires/comparer?avec=commune:49007&ajouter=" + nom.replace(" ", "+"),
                "/recherche?q=" + nom.replace(" ", "+")
            }) {
                assertThat(nora.aller(chemin)
                                .page()
                                .locator("main a[href*='/perimetre/']")
                                .count())
                        .as(chemin)
                        .isZero();
                assertThat(ines.aller(chemin).page().locator("main").innerText())
                        .as(chemin)
                        .contains(nom);
            }
        }
    }

    @Test
    void un_secteur_invente_le_dit_des_la_recherche_et_jusque_dans_le_carnet() {
        try (var ines = Navigateur.connecter("ines")) {
            ines.aller("/recherche?q=" + secteur().nom().replace(" ", "+"));
            assertThat(ines.page().locator("main").innerText()).contains("secteur inventé pour la démonstration");
        }
        var ouvrage = MaisonDEssai.piece(Carnets.class).ouvrage(secteur(), Carnets.Choix.tout("Essai"));
        assertThat(ouvrage.couverture().mentions().toString()).contains("inventé pour la démonstration");
    }

    private static Territoire secteur() {
        var territoires = MaisonDEssai.piece(Territoires.class);
        return territoires
                .geographie()
                .actuels(Maille.PERIMETRE)
                .filter(t -> territoires.perimetreInvente(t).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
