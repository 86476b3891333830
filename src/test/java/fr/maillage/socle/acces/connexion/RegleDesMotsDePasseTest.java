package fr.maillage.socle.acces.connexion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegleDesMotsDePasseTest {
    @ParameterizedTest
    @ValueSource(strings = {"quatre mots sans lien", "la pluie tombe à Cholet", "xK4vpqmzrtwl"})
    void une_phrase_longue_convient_sans_chiffre_ni_signe(String motDePasse) {
        assertThat(RegleDesMotsDePasse.refuser(motDePasse, "camille")).isEmpty();
    }

    @Test
    void un_mot_de_passe_court_est_refuse_avec_sa_longueur() {
        assertThat(RegleDesMotsDePasse.refuser("Xk4!vpq", "camille").orElse(""))
                .contains("7 caractères")
                .contains("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"motdepasse2026", "Azertyuiop123!", "aaaaaaaaaaaaaaa", "Mot de passe 123", "123456789012"})
    void un_mot_de_passe_repandu_est_refuse_meme_avec_une_queue_de_chiffres(String motDePasse) {
        assertThat(RegleDesMotsDePasse.refuser(motDePasse, "camille").orElse(""))
                .contains("répandu");
    }

    @Test
    void un_mot_de_passe_tire_de_l_identifiant_est_refuse() {
        assertThat(RegleDesMotsDePasse.refuser("camille et le jardin", "camille")
                        .orElse(""))
                .contains("identifiant");
    }
}
