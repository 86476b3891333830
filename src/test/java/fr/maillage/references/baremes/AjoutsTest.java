package fr.maillage.references.baremes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AjoutsTest {
    private static final String RSA = "rsa/montant_forfaitaire";
    private static final LocalDate AVRIL = LocalDate.of(2027, 4, 1);
    private static final Ajout NOUVELLE = new Ajout(
            RSA,
            Optional.of(new Edition(
                    AVRIL,
                    Map.of("", new BigDecimal("658.10")),
                    "Décret « d’essai » \\ art. \"1\"",
                    "https://exemple.test")),
            LocalDate.of(2027, 3, 31));
    private static final Ajout TABLE = new Ajout(
            "logement/plafond_loyer_zone_2",
            Optional.of(new Edition(
                    AVRIL, Map.of("seul", BigDecimal.TEN, "couple", BigDecimal.TWO), "Arrêté", "https://exemple.test")),
            AVRIL);
    private static final Ajout RELECTURE = new Ajout("communs/bmaf", Optional.empty(), LocalDate.of(2027, 1, 2));

    @AfterEach
    void la_maison_reprend_les_baremes_livres() {
        Baremes.employer(Baremes.livres());
    }

    @Test
    void une_valeur_ajoutee_vaut_a_sa_date_et_la_veille_ne_change_pas() {
        var baremes = Baremes.livresAvec(List.of(NOUVELLE));
        assertThat(baremes.valeur(RSA, AVRIL).nombre()).isEqualByComparingTo("658.10");
        assertThat(baremes.valeur(RSA, AVRIL.minusDays(1)).nombre()).isEqualByComparingTo("651.69");
        assertThat(baremes.exiger(RSA).verifieLe()).isEqualTo("2027-03-31");
    }

    @Test
    void qui_tient_les_baremes_du_produit_voit_la_valeur_ajoutee_sans_les_relire() {
        Baremes tenus = Baremes.duProduit();
        Object avant = tenus.etat();
        Baremes.employer(Baremes.livresAvec(List.of(NOUVELLE)));
        assertThat(tenus.valeur(RSA, AVRIL).nombre()).isEqualByComparingTo("658.10");
        assertThat(tenus.etat()).isNotSameAs(avant);
        assertThat(Baremes.livres().valeur(RSA, AVRIL).nombre()).isEqualByComparingTo("651.69");
    }

    @Test
    void une_relecture_leve_l_alerte_sans_changer_la_valeur() {
        var jour = LocalDate.of(2027, 12, 31);
        assertThat(ControleDesBaremes.examiner(Baremes.livres(), jour))
                .anyMatch(a -> a.code().equals("communs/bmaf"));
        var relus = Baremes.livresAvec(List.of(RELECTURE));
        assertThat(ControleDesBaremes.examiner(relus, jour))
                .noneMatch(a -> a.code().equals("communs/bmaf"));
        assertThat(relus.exiger("communs/bmaf").editions())
                .isEqualTo(Baremes.livres().exiger("communs/bmaf").editions());
    }

    @Test
    void le_fichier_des_ajouts_se_relit_tel_qu_il_est_ecrit() {
        String fichier = FichierDesAjouts.ecrire(List.of(NOUVELLE, TABLE, RELECTURE));
        assertThat(fichier)
                .contains(
                        "rsa/montant_forfaitaire:", "- depuis: 2027-04-01", "valeur: 658.10", "verifie_le: 2027-03-31");
        assertThat(FichierDesAjouts.lire(fichier)).containsExactlyInAnyOrder(NOUVELLE, TABLE, RELECTURE);
    }

    @Test
    void un_bareme_que_le_produit_n_a_pas_recoit_une_phrase() {
        assertThatThrownBy(() -> FichierDesAjouts.lire("rsa/inconnu:\n  verifie_le: 2027-01-01\n"))
                .hasMessageContaining("« rsa/inconnu » n’est pas un barème du produit");
    }
}
