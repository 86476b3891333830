package fr.maillage.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MontantTest {
    @Test
    void un_montant_se_lit_comme_on_l_ecrit() {
        assertThat(Montant.lire("1 234,5 €")).contains(new Montant(123450));
        assertThat(Montant.lire("1234.50")).contains(new Montant(123450));
        assertThat(Montant.lire("12")).contains(Montant.euros(12));
        assertThat(Montant.lire("douze")).isEmpty();
        assertThat(Montant.lire("1,234")).isEmpty();
        assertThat(Montant.lire("")).isEmpty();
    }

    @Test
    void un_montant_s_ecrit_en_francais_sans_centimes_inutiles() {
        assertThat(new Montant(123456).ecrire()).isEqualTo("1\u202f234,56\u202f€");
        assertThat(Montant.euros(42000).ecrire()).isEqualTo("42\u202f000\u202f€");
        assertThat(new Montant(-5).ecrire()).isEqualTo("-0,05\u202f€");
        assertThat(new Montant(123456).saisie()).isEqualTo("1234,56");
    }

    @Test
    void additionner_et_soustraire_ne_perd_pas_un_centime() {
        assertThat(new Montant(10).plus(new Montant(20)).moins(new Montant(31))).isEqualTo(new Montant(-1));
    }
}
