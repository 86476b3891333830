package fr.maillage.territoires.diagnostic.fiches;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.Navigateur;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** E25 : une APL de 2,1 contre 3,4 dans le département est dite « sous-dense (< 2,5) », avec sa tendance et son année. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class E25Test {
    @Test
    void une_APL_de_2_1_contre_3_4_est_dite_sous_dense_avec_sa_tendance_et_son_annee() throws IOException {
        try (var _ = Chargement.de("drees-apl", 2021, "CODGEO;LIBGEO;APL_MG\n49246;Les Ponts-de-Cé;2,6\n");
                var _ = Chargement.de("drees-apl", 2023, "CODGEO;LIBGEO;APL_MG\n49246;Les Ponts-de-Cé;2,1\n");
                var _ = Chargement.de("drees-apl", 2023, "CODGEO;LIBGEO;APL_MG\n49;Maine-et-Loire;3,4\n");
                var navigateur =
                        Navigateur.connecter("ines").aller("/territoires/commune/49246/fiches/acces-aux-soins")) {
            assertThat(navigateur.page().locator(".a-retenir").innerText().replaceAll("[\\u202f\\u00a0]", " "))
                    .contains("2,1 C/an/hab. en 2023")
                    .contains("sous-dense (< 2,5)")
                    .contains("Maine-et-Loire : 3,4 C/an/hab.")
                    .contains("en baisse depuis 2021");
            assertThat(navigateur.page().locator("main").innerText()).contains("Arrêté du 13 novembre 2017");
            navigateur.verifier();
        }
    }

    @Test
    void sans_fichier_la_fiche_dit_ce_qui_manque_et_tient_sur_un_telephone() {
        try (var navigateur =
                Navigateur.telephone().seConnecter("ines").aller("/territoires/commune/49007/fiches/acces-aux-soins")) {
            assertThat(navigateur.page().locator("main").innerText())
                    .contains("n’est pas chargée pour Angers")
                    .contains("Patients sans médecin traitant");
            navigateur.verifier().tientDansLaLargeur();
        }
    }
}
