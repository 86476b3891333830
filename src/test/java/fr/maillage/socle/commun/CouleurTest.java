package fr.maillage.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CouleurTest {
    @Test
    void le_contraste_est_celui_de_la_norme() {
        assertThat(Couleur.NOIR.contrasteAvec(Couleur.BLANC)).isCloseTo(21, within(0.001));
        assertThat(Couleur.lire("#777777").contrasteAvec(Couleur.BLANC)).isCloseTo(4.48, within(0.01));
        assertThat(Couleur.lire("0F5C66").contrasteAvec(Couleur.BLANC)).isGreaterThan(Couleur.LISIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffd500", "#ff0000", "#00ff00", "#ffffff", "#7fc4ff"})
    void assombrie_elle_se_lit_et_n_est_pas_plus_foncee_qu_il_ne_faut(String claire) {
        Couleur couleur = Couleur.lire(claire);
        assertThat(couleur.assombrie().contrasteAvec(Couleur.BLANC)).isBetween(Couleur.LISIBLE, Couleur.LISIBLE + 0.35);
    }

    @Test
    void une_couleur_deja_lisible_reste_elle_meme() {
        assertThat(Couleur.lire("#0f5c66").assombrie()).hasToString("#0f5c66");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rouge", "#12345", "#12345g", "1234567"})
    void ce_qui_n_est_pas_une_couleur_est_refuse_avec_une_phrase(String texte) {
        assertThatThrownBy(() -> Couleur.lire(texte)).hasMessageContaining("comme #0f5c66");
    }
}
