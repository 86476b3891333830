package fr.maillage.territoires.diagnostic.fiches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoires;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** E73 : une intercommunalité périurbaine montre sa part de navetteurs et sa distance au pôle. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class E73Test {
    private static final String LOIRE_LAYON_AUBANCE = "200071553";

    @Test
    void une_intercommunalite_periurbaine_montre_sa_part_de_navetteurs_et_sa_distance_au_pole() {
        try (var navigateur = Navigateur.connecter("ines")
                .aller("/territoires/epci/" + LOIRE_LAYON_AUBANCE + "/fiches/rural-periurbain")) {
            String texte = navigateur.page().locator("main").innerText().replaceAll("[\\u202f\\u00a0]", " ");
            assertThat(texte)
                    .containsPattern("Part de navetteurs\\s+au moins \\d+,\\d %")
                    .containsPattern("Distance moyenne au pôle\\s+\\d+,\\d km")
                    .contains("Pôles d’attraction : Angers");
            navigateur.verifier();
        }
    }

    @Test
    void la_distance_de_commune_a_pole_est_celle_de_la_carte() {
        var geographie = MaisonDEssai.piece(Territoires.class).geographie();
        var trajets = MaisonDEssai.piece(DistanceAuPole.class)
                .trajets(List.of(
                        geographie.exiger(Maille.COMMUNE, "49246"), geographie.exiger(Maille.COMMUNE, "49007")));
        assertThat(trajets).extracting(t -> t.pole().nom()).containsOnly("Angers");
        assertThat(trajets.getFirst().kilometres()).isCloseTo(6, within(1.5));
        assertThat(trajets.getLast().kilometres()).isZero();
    }

    @Test
    void la_part_publiee_remplace_le_minimum_quand_son_fichier_est_charge() throws IOException {
        String fichier = "CODGEO;P21_ACTOCC15P;P21_ACTOCC15P_ILT1\n49246;6000;1500\n";
        try (var _ = Chargement.de("insee-lieu-de-travail", 2021, fichier);
                var navigateur = Navigateur.telephone()
                        .seConnecter("ines")
                        .aller("/territoires/commune/49246/fiches/rural-periurbain")) {
            assertThat(navigateur.page().locator("main").innerText().replaceAll("[\\u202f\\u00a0]", " "))
                    .containsPattern("Part de navetteurs\\s+75,0 %")
                    .contains("2021");
            navigateur.verifier().tientDansLaLargeur();
        }
    }
}
