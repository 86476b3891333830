package fr.maillage.socle.echanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.socle.echanges.lecture.Colonnes;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.ReglagesDeLecture;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrespondanceTest {

    private static final List<Correspondance> MODELES =
            List.of(Modeles.precarite(), Modeles.comparateur(), Modeles.demandeursDEmploi());

    @Test
    void une_correspondance_se_garde_et_se_relit_en_json() {
        for (Correspondance modele : MODELES) {
            assertThat(Correspondance.depuisJson(modele.enJson())).isEqualTo(modele);
        }
        assertThat(Modeles.comparateur().enJson()).contains("\"disposition\" : \"unIndicateurParColonne\"");
    }

    @Test
    void un_modele_court_prend_les_reglages_ordinaires() {
        Correspondance lu = Correspondance.depuisJson("""
                { "id": "m", "nom": "Le mien", "signature": { "colonnes": ["code"] },
                  "reperage": { "colonnesDuCode": ["code"], "maille": { "maniere": "fixe", "maille": "commune", "forme": "COMMUNE" } },
                  "forme": { "disposition": "uneValeurParLigne", "variable": "X", "colonneDeValeur": "n", "annee": 2022 } }
                """);
        assertThat(lu.lecture()).isEqualTo(ReglagesDeLecture.AUTOMATIQUES);
        assertThat(lu.filtres()).isEmpty();
    }

    @Test
    void une_faute_de_frappe_dans_un_modele_se_dit() {
        assertThatThrownBy(() -> Correspondance.depuisJson("{ \"idd\": \"m\" }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ne se lit pas");
    }

    @Test
    void le_modele_le_plus_exigeant_l_emporte_avec_ses_raisons() {
        Reconnaissance trouvee =
                Reconnaissance.parmi(MODELES, Colonnes.de("CODGEO", "P22_POP", "P16_POP", "SUPERF", "MED21", "TP6021"));
        assertThat(trouvee).isInstanceOfSatisfying(Reconnaissance.Reconnue.class, reconnue -> {
            assertThat(reconnue.correspondance().id()).isEqualTo("comparateur");
            assertThat(reconnue.raisons()).contains("une colonne comme « P22_POP »");
        });
    }

    @Test
    void un_en_tete_inconnu_dit_le_plus_proche_et_ce_qui_manque() {
        Reconnaissance trouvee = Reconnaissance.parmi(MODELES, Colonnes.de("CODGEO", "P22_POP", "MED21"));
        assertThat(trouvee).isInstanceOfSatisfying(Reconnaissance.Inconnue.class, inconnue -> {
            assertThat(inconnue.plusProche()).map(Correspondance::id).contains("comparateur");
            assertThat(inconnue.phrase()).contains("il y manque : la colonne « SUPERF »");
        });
        assertThat(Reconnaissance.parmi(MODELES, Colonnes.de("x")))
                .isInstanceOfSatisfying(
                        Reconnaissance.Inconnue.class,
                        inconnue -> assertThat(inconnue.phrase()).contains("Aucun modèle connu"));
    }

    @Test
    void l_apercu_montre_les_colonnes_et_propose_un_modele_utilisable() {
        String texte =
                "CODGEO;LIBGEO;P18_POP;Taux de pauvreté;vide\n1001;Ambérieu;771;12,5;\n49007;Angers;154508;s;\n2A004;Ajaccio;71361;18,0;\n";
        try (FichierRecu fichier = ExtractionTest.recu(texte)) {
            Apercu apercu = Apercu.de(fichier, ReglagesDeLecture.AUTOMATIQUES);
            assertThat(apercu.lignes()).hasSize(3);
            assertThat(apercu.colonnes())
                    .extracting(Apercu.ColonneApercue::usage)
                    .containsExactly(
                            Apercu.Usage.CODE,
                            Apercu.Usage.LIBELLE,
                            Apercu.Usage.VALEUR,
                            Apercu.Usage.VALEUR,
                            Apercu.Usage.IGNOREE);
            assertThat(apercu.colonnes().get(2).variable()).contains("P_POP");
            assertThat(apercu.colonnes().get(2).annee()).contains(2018);
            assertThat(apercu.colonnes().get(3).variable()).contains("TAUX_DE_PAUVRETE");
            assertThat(apercu.colonnes().get(4).remplissage()).isZero();
            Correspondance proposition = apercu.proposition().orElseThrow();
            assertThat(Correspondance.depuisJson(proposition.enJson())).isEqualTo(proposition);
            assertThat(new Extraction(fichier, proposition).controler().acceptees())
                    .isEqualTo(3);
        }
    }

    @Test
    void un_fichier_a_une_valeur_par_ligne_est_propose_comme_tel() {
        String texte = "codgeo,YEAR,Demandeurs\n49007,janvier_2020,21520\n49020,janvier_2020,400\n";
        try (FichierRecu fichier = ExtractionTest.recu(texte)) {
            assertThat(Apercu.de(fichier, ReglagesDeLecture.AUTOMATIQUES).proposition())
                    .map(Correspondance::forme)
                    .contains(FormeDuTableau.UneValeurParLigne.fixe("DEMANDEURS", "YEAR", "Demandeurs"));
        }
    }

    @Test
    void un_tableau_sans_code_n_a_pas_de_proposition() {
        try (FichierRecu fichier = ExtractionTest.recu("nom;prix\nRésidence;12\nFoyer;13\n")) {
            assertThat(Apercu.de(fichier, ReglagesDeLecture.AUTOMATIQUES).proposition())
                    .isEmpty();
        }
    }

    @Test
    void le_siren_d_une_intercommunalite_ne_se_prend_pas_pour_un_iris() {
        String texte =
                "CODGEO;LIBGEO;MED19\n244900015;Angers Loire Métropole;21900\n200071876;Saumur Val de Loire;20500\n";
        try (FichierRecu fichier = ExtractionTest.recu(texte)) {
            assertThat(Apercu.de(fichier, ReglagesDeLecture.AUTOMATIQUES)
                            .proposition()
                            .orElseThrow()
                            .reperage()
                            .maille())
                    .isEqualTo(new MailleDuCode.Fixe("EPCI", fr.maillage.socle.echanges.valeurs.FormeDeCode.EPCI));
        }
    }
}
