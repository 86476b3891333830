package fr.maillage.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnPhraseTest {
    @Test
    void seule_la_premiere_lettre_perd_sa_majuscule() {
        assertThat(EnPhrase.suite("Conseiller·ère social·e (CESF)")).isEqualTo("conseiller·ère social·e (CESF)");
        assertThat(EnPhrase.suite("Demander l’AAH")).isEqualTo("demander l’AAH");
        assertThat(EnPhrase.suite("À sa place")).isEqualTo("à sa place");
    }

    @Test
    void un_sigle_en_tete_reste_un_sigle() {
        assertThat(EnPhrase.suite("RSA, prime d’activité")).isEqualTo("RSA, prime d’activité");
    }

    @Test
    void rien_reste_rien() {
        assertThat(EnPhrase.suite("")).isEmpty();
    }
}
