package fr.maillage.territoires.diagnostic.fiches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.mesures.Indicateurs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C03 : 14 % de rotation et 9 % d’impayés font proposer l’accueil des nouveaux locataires et la prévention des impayés. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class C03Test {
    private static final String BAILLEUR = "CODE;NOM;LOGEMENTS;OCCUPES;VACANTS;EMMENAGEMENTS;IMPAYES;TRANQUILLITE\n"
            + "QP049001;Belle Beille;1000;970;30;140;87,3;12\n";

    @Test
    void une_rotation_de_14_et_des_impayes_de_9_proposent_deux_actions_avec_leur_indicateur() throws IOException {
        try (var _ = Chargement.de("bailleurs-quartiers", 2025, BAILLEUR);
                var navigateur = Navigateur.connecter("ines").aller("/territoires/qpv/QP049001/fiches/quartier")) {
            String tableau = navigateur
                    .page()
                    .locator("table:has-text('Types d’actions suggérés')")
                    .innerText()
                    .replaceAll("[\\u202f\\u00a0]", " ");
            assertThat(tableau)
                    .contains("accueil nouveaux locataires")
                    .contains("Rotation des locataires (bailleurs) : 14 %")
                    .contains("prévention impayés")
                    .contains("Locataires en impayé : 9 %")
                    .contains("2025")
                    .doesNotContain("remise en location");
            navigateur.verifier();
        }
    }

    @Test
    void sans_chiffre_de_bailleur_la_fiche_dit_quoi_importer_et_tient_sur_un_telephone() {
        try (var navigateur =
                Navigateur.telephone().seConnecter("ines").aller("/territoires/qpv/QP049005/fiches/quartier")) {
            assertThat(navigateur.page().locator("main").innerText()).contains("nd");
            navigateur.verifier().tientDansLaLargeur();
        }
    }

    @Test
    void chaque_regle_a_une_date_une_source_et_un_indicateur_du_catalogue() {
        var catalogue = MaisonDEssai.piece(Indicateurs.class).catalogue();
        var reperes = new Reperes(Path.of("absent.yaml"));
        assertThat(reperes.regles(LocalDate.of(2027, 1, 1)))
                .hasSizeGreaterThan(4)
                .allSatisfy(r -> {
                    assertThat(catalogue.indicateur(r.indicateur()))
                            .as(r.code())
                            .isPresent();
                    assertThat(r.source()).isNotBlank();
                });
    }

    @Test
    void une_organisation_regle_ses_seuils_sans_toucher_au_produit(@TempDir Path dossier) throws IOException {
        Path local = dossier.resolve("reperes.yaml");
        Files.writeString(local, """
                regles:
                  - code: prevention-impayes
                    indicateur: IMPAYES
                    comparaison: AU_MOINS
                    valeur: 5
                    dit: "impayés (5 % ou plus)"
                    action: "prévention impayés"
                    depuis: 2026-06-01
                    source: "Convention avec les bailleurs, 2026"
                """);
        var reperes = new Reperes(local);
        assertThat(reperes.sur("IMPAYES", LocalDate.of(2026, 5, 31))).isEmpty();
        assertThat(reperes.sur("IMPAYES", LocalDate.of(2026, 6, 1)))
                .singleElement()
                .matches(r -> r.vaut(6));
        Files.writeString(local, """
                regles:
                  - { code: x, indicateur: IMPAYES, comparaison: AU_MOINS, valeur: 5, dit: "x", depuis: 2026-06-01, source: "" }
                """);
        assertThatThrownBy(() -> new Reperes(local)).hasMessageContaining("source");
    }
}
