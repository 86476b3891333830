package fr.maillage.references.territoire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.mesures.Origine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** E74, E47, E43 : le territoire de démonstration est là, sa géographie est datée, ses séries suivent les regroupements. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeographieDeLaMaisonTest {
    private final Territoires territoires = MaisonDEssai.piece(Territoires.class);
    private final Chiffres chiffres = MaisonDEssai.piece(Chiffres.class);
    private final Geographie geographie = territoires.geographie();

    @Test
    void le_Maine_et_Loire_a_176_communes() {
        assertThat(geographie.membres(geographie.exiger(Maille.DEPARTEMENT, "49"), Maille.COMMUNE))
                .hasSize(176);
    }

    @Test
    void toutes_les_communes_de_France_sont_la_avec_leur_intercommunalite() {
        assertThat(geographie.actuels(Maille.COMMUNE)).hasSize(34_969);
        assertThat(geographie.exiger(Maille.COMMUNE, "49007").rattachement().epci())
                .isEqualTo("244900015");
    }

    @Test
    void le_code_49126_designe_Drain_en_2014_et_Oree_d_Anjou_depuis_2025() {
        assertThat(geographie.communeAu("49126", LocalDate.of(2014, 1, 1)))
                .get()
                .extracting(Territoire::nom)
                .isEqualTo("Drain");
        assertThat(geographie.communeAu("49126", LocalDate.of(2020, 1, 1))).isEmpty();
        assertThat(geographie.communeAu("49126", LocalDate.of(2025, 1, 1)))
                .get()
                .extracting(Territoire::nom)
                .isEqualTo("Orée d'Anjou");
    }

    @Test
    void le_pays_d_Ancenis_depasse_son_departement() {
        var epci = geographie.exiger(Maille.EPCI, "244400552");
        assertThat(geographie.membres(epci, Maille.COMMUNE))
                .extracting(c -> c.rattachement().departement())
                .contains("44", "49");
        var somme = geographie.membres(epci, Maille.COMMUNE).stream()
                .mapToDouble(c -> chiffres.de(c).valeur("P_POP", 2018).exigerNombre())
                .sum();
        assertThat(chiffres.de(epci).valeur("P_POP", 2018).exigerNombre()).isEqualTo(somme);
    }

    @Test
    void la_population_de_Angers_est_celle_du_recensement() {
        var angers = chiffres.de(geographie.exiger(Maille.COMMUNE, "49007"));
        assertThat(angers.valeur("P_POP", 2018).exigerNombre()).isEqualTo(154_508);
        assertThat(angers.valeur("P_POP", 2013).exigerNombre()).isEqualTo(150_125);
    }

    @Test
    void le_departement_additionne_ses_communes_et_le_dit() {
        var departement = chiffres.de(geographie.exiger(Maille.DEPARTEMENT, "49"));
        assertThat(departement.chiffre("P_POP", 2018)).get().satisfies(c -> {
            assertThat(c.valeur().exigerNombre()).isEqualTo(815_883);
            assertThat(c.origine()).isEqualTo(Origine.ADDITIONNEE);
        });
    }

    @Test
    void la_serie_de_Oree_d_Anjou_ne_prend_pas_Champtoceaux_pour_elle() {
        var oree = chiffres.de(geographie.exiger(Maille.COMMUNE, "49126"));
        assertThat(oree.valeur("P_POP", 2013).exigerNombre()).isEqualTo(16_025);
        assertThat(oree.valeur("P_POP", 2018).exigerNombre()).isEqualTo(16_354);
    }

    @Test
    void une_mediane_ne_s_additionne_pas_entre_communes_regroupees() {
        var oree = chiffres.de(geographie.exiger(Maille.COMMUNE, "49126"));
        assertThat(oree.valeur("MED", 2014).estChiffree()).isFalse();
    }

    @Test
    void le_taux_de_pauvrete_de_Monplaisir_est_publie() {
        var indicateur = MaisonDEssai.piece(Indicateurs.class).catalogue().exiger("TX_PAUV");
        var mesures = chiffres.de(geographie.exiger(Maille.QPV, "QP049005"));
        assertThat(indicateur.evaluer(mesures, 2019).exigerNombre()).isEqualTo(50.5);
    }

    @Test
    void on_trouve_un_lieu_en_le_tapant_meme_avec_une_faute() {
        for (String frappe : List.of("angers", "ANGE", "49007", "angrs", "orée d anjou", "oree anjou")) {
            assertThat(territoires.chercher(frappe, 5))
                    .as(frappe)
                    .extracting(Territoire::code)
                    .containsAnyOf("49007", "49126");
        }
    }

    @Test
    void un_mot_qui_n_existe_pas_ne_trouve_rien() {
        assertThat(territoires.chercher("zzzzzzzz", 5)).isEmpty();
        assertThat(territoires.chercher("  ", 5)).isEmpty();
    }
}
