package fr.maillage.territoires.diagnostic.fiches;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.Origine;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** E43 : la série 2011–2022 d’une commune nouvelle de 2016 est au périmètre d’aujourd’hui, avec une note. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class E43Test {
    /** Loire-Authion, née le 1er janvier 2016 de sept communes. */
    private static final String LOIRE_AUTHION = "49307";

    @Test
    void la_serie_d_une_commune_nouvelle_de_2016_additionne_les_anciennes_communes_et_le_dit() {
        try (var navigateur =
                Navigateur.connecter("ines").aller("/territoires/commune/" + LOIRE_AUTHION + "/fiches/dynamiques")) {
            String texte = navigateur.page().locator("main").innerText();
            assertThat(texte)
                    .contains("Population municipale de Loire-Authion, 2011–2022")
                    .contains("additionne ses anciennes communes")
                    .contains("Brain-sur-l'Authion")
                    .contains("Corné");
            for (String titre : new String[] {
                "Mouvements de population", "Logement", "Emploi", "Mobilité", "Services", "Finances locales"
            }) {
                assertThat(texte).contains(titre);
            }
            assertThat(texte).contains("Non disponible : aucun fichier de comptes");
            navigateur.verifier();
        }
    }

    @Test
    void les_annees_2011_a_2022_ne_sautent_pas_au_passage_de_2016() {
        var commune = MaisonDEssai.piece(Territoires.class).geographie().exiger(Maille.COMMUNE, LOIRE_AUTHION);
        var mesures = MaisonDEssai.piece(Chiffres.class).de(commune);
        var chiffrees = java.util.stream.IntStream.rangeClosed(2011, 2022)
                .filter(a -> mesures.valeur("P_POP", a).estChiffree())
                .toArray();
        assertThat(chiffrees).hasSizeGreaterThanOrEqualTo(10).contains(2012, 2013, 2016, 2022);
        for (int annee : chiffrees) {
            double habitants = mesures.valeur("P_POP", annee).exigerNombre();
            // La seule commune chef-lieu en comptait 2 400 : une série non ramenée y tomberait avant 2016.
            assertThat(habitants).as("habitants en %d", annee).isBetween(14_000.0, 17_500.0);
        }
        assertThat(mesures.chiffre("P_POP", 2021).orElseThrow().origine())
                .isNotNull()
                .isInstanceOf(Origine.class);
    }

    @Test
    void la_fiche_tient_sur_un_telephone() {
        try (var navigateur =
                Navigateur.telephone().seConnecter("ines").aller("/territoires/epci/200060010/fiches/dynamiques")) {
            navigateur.verifier().tientDansLaLargeur();
        }
    }
}
