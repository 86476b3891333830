package fr.maillage.references.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.Droit;
import fr.maillage.references.droits.MoteurDeDroits;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.GenreDeFoyer;
import fr.maillage.references.droits.foyer.ModeDeGarde;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.saisie.SaisieDEstimation;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Garde, congé parental, prêt, foyer, épargne : ce que l’on écrit dans la page, un lot ou un fichier devient ce que la loi regarde. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SaisiesNouvellesTest {
    private static final YearMonth JUIN = YearMonth.of(2026, 6);
    private static final Baremes BAREMES = Baremes.duProduit();
    private static final MoteurDeDroits MOTEUR = new MoteurDeDroits(BAREMES);

    private static SaisieDEstimation saisie(String... champs) {
        var valeurs = new HashMap<String, String>(Map.of("naissance", "1990-04-12", "activite", "EN_EMPLOI"));
        for (int i = 0; i < champs.length; i += 2) valeurs.put(champs[i], champs[i + 1]);
        return new SaisieDEstimation(valeurs, JUIN, SaisieDEstimation.Rapports.au(BAREMES, JUIN));
    }

    private static Foyer foyer(String... champs) {
        var saisie = saisie(champs);
        Foyer foyer = saisie.foyer();
        assertThat(saisie.erreurs()).isEmpty();
        assertThat(MOTEUR.controler(foyer, JUIN)).isEmpty();
        return foyer;
    }

    private static long montant(Foyer foyer, Prestation prestation) {
        return MOTEUR.montants(foyer, JUIN)[prestation.ordinal()];
    }

    @Test
    void la_garde_ecrite_est_celle_du_plus_jeune_enfant() {
        Foyer foyer = foyer(
                "mns",
                "1500",
                "enfant1",
                "2018-03-02",
                "enfant2",
                "2024-10-02",
                "garde_mode",
                "ASSISTANT_MATERNEL",
                "garde_heures",
                "90",
                "garde_cout",
                "450,50");
        assertThat(foyer.gardes()).singleElement().satisfies(garde -> {
            assertThat(garde.mode()).isEqualTo(ModeDeGarde.ASSISTANT_MATERNEL);
            assertThat(garde.naissance()).isEqualTo("2024-10-02");
            assertThat(garde.heures()).isEqualTo(90);
            assertThat(garde.cout()).isEqualTo(450_50);
        });
        assertThat(montant(foyer, Prestation.MODE_DE_GARDE)).isPositive();
    }

    @Test
    void une_garde_sans_cout_est_inconnue_et_une_absence_de_garde_n_en_est_pas_une() {
        Foyer sansCout = foyer("enfant1", "2024-10-02", "garde_mode", "GARDE_A_DOMICILE", "garde_heures", "90");
        assertThat(MOTEUR.estimer(sansCout, JUIN).get(Prestation.MODE_DE_GARDE)).isInstanceOf(Droit.Inconnu.class);
        assertThat(foyer("enfant1", "2024-10-02", "garde_mode", "AUCUNE").gardes())
                .isEmpty();
    }

    @Test
    void chaque_champ_nouveau_est_une_colonne_de_lot() {
        assertThat(SaisieDEstimation.champs())
                .contains("conge", "c_conge", "trimestres", "garde_mode", "garde_heures", "garde_cout")
                .contains("pret_signature", "pret_conventionne", "pret_neuf", "foyer_genre", "epargne");
    }

    @Test
    void une_garde_sans_enfant_recoit_sa_phrase() {
        var saisie = saisie("garde_mode", "GARDE_A_DOMICILE", "garde_heures", "90");
        saisie.foyer();
        assertThat(saisie.erreurs()).extracting(ErreurDeChamp::champ).containsExactly("garde_mode");
    }

    @Test
    void trop_d_heures_pour_un_mois_sont_refusees() {
        var saisie = saisie(
                "enfant1", "2024-10-02", "garde_mode", "GARDE_A_DOMICILE", "garde_heures", "900", "garde_cout", "450");
        assertThat(MOTEUR.controler(saisie.foyer(), JUIN))
                .singleElement()
                .asString()
                .contains("900 heures");
    }

    @Test
    void le_conge_et_les_trimestres_de_chacun_ouvrent_la_prestation_d_education() {
        Foyer foyer = foyer(
                "mns",
                "1500",
                "couple",
                "oui",
                "c_naissance",
                "1992-01-02",
                "c_activite",
                "INACTIF",
                "c_conge",
                "TOTAL",
                "c_trimestres",
                "oui",
                "enfant1",
                "2025-09-10");
        assertThat(foyer.personnes().get(1).particularites())
                .containsExactlyInAnyOrder(Particularite.CONGE_PARENTAL, Particularite.HUIT_TRIMESTRES);
        assertThat(montant(foyer, Prestation.PREPARE)).isEqualTo(462_00);
    }

    @Test
    void le_pret_se_date_d_un_mois_et_ne_vaut_que_pour_un_accedant() {
        String[] pret = {"loyer", "520", "pret_signature", "2016-04", "pret_conventionne", "oui"};
        Foyer accedant = foyer(plus(pret, "occupation", "ACCEDANT"));
        assertThat(accedant.logement().pret()).isNotNull().satisfies(p -> {
            assertThat(p.signature()).isEqualTo(LocalDate.of(2016, 4, 1));
            assertThat(p.conventionne()).isTrue();
            assertThat(p.neuf()).isFalse();
        });
        assertThat(foyer(plus(pret, "occupation", "PROPRIETAIRE")).logement().pret())
                .isNull();
    }

    private static String[] plus(String[] champs, String... autres) {
        var tous = java.util.Arrays.copyOf(champs, champs.length + autres.length);
        System.arraycopy(autres, 0, tous, champs.length, autres.length);
        return tous;
    }

    @Test
    void le_genre_d_un_foyer_et_l_epargne_se_lisent_s_ils_sont_ecrits() {
        Foyer dit = foyer(
                "occupation", "LOGEMENT_FOYER", "loyer", "400", "foyer_genre", "RESIDENCE_SOCIALE", "epargne", "0");
        assertThat(dit.logement().foyer()).isEqualTo(GenreDeFoyer.RESIDENCE_SOCIALE);
        assertThat(dit.patrimoine()).isNotNull();
        Foyer tu = foyer("occupation", "LOGEMENT_FOYER", "loyer", "400");
        assertThat(tu.logement().foyer()).isNull();
        assertThat(tu.patrimoine()).isNull();
    }

    @Test
    void sans_date_de_salaire_le_passe_est_suppose() {
        assertThat(foyer("mns", "1500").passeSuppose()).isTrue();
        assertThat(foyer("mns", "1500", "depuis", "2023-01").passeSuppose()).isFalse();
    }

    private static final String FICHIER = """
            { "personnes": [ { "lien": "demandeur", "naissance": "1992-03-01", "activite": "en_emploi" },
                             { "lien": "conjoint", "naissance": "1993-05-02", "activite": "en_emploi",
                               "particularites": [ "conge_parental_a_mi_temps", "huit_trimestres" ] },
                             { "lien": "enfant", "naissance": "2025-09-10", "activite": "inactif" } ],
              "gardes": [ { "mode": "assistant_maternel", "enfant": "2025-09-10", "heures": 90, "cout": 450 } ],
              "logement": { "occupation": "accedant", "zone": "trois", "loyer": 520,
                            "pret": { "signature": "2016-04-12", "conventionne": "oui", "neuf": "non" } },
              "epargne": 4200 }
            """;

    @Test
    void un_foyer_ecrit_dit_la_meme_chose_a_l_interface() {
        Foyer foyer = FoyerEcrit.lire(FICHIER);
        assertThat(montant(foyer, Prestation.PREPARE)).isEqualTo(298_66);
        assertThat(montant(foyer, Prestation.MODE_DE_GARDE)).isBetween(300_00L, 450_00L);
        assertThat(montant(foyer, Prestation.AIDE_AU_LOGEMENT)).isPositive();
        assertThat(foyer.passeSuppose()).isFalse();
    }

    @Test
    void une_garde_mal_ecrite_recoit_la_liste_des_mots() {
        assertThatThrownBy(() -> FoyerEcrit.lire(FICHIER.replace("assistant_maternel", "nounou")))
                .hasMessageContaining("« nounou »")
                .hasMessageContaining("garde_a_domicile");
    }
}
