package fr.maillage.socle.acces.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SiretTest {
    @Test
    void un_siret_juste_se_lit_avec_ou_sans_espaces() {
        assertThat(new Siret("732 829 320 00074").numero()).isEqualTo("73282932000074");
        assertThat(new Siret("73282932000074")).hasToString("732 829 320 00074");
    }

    @Test
    void un_chiffre_mal_recopie_se_voit_a_la_cle() {
        assertThatThrownBy(() -> new Siret("73282932000075")).hasMessageContaining("mal recopié");
    }

    @Test
    void un_siren_seul_est_refuse_avec_une_phrase() {
        assertThatThrownBy(() -> new Siret("732829320")).hasMessageContaining("quatorze chiffres");
    }

    @Test
    void les_etablissements_de_la_poste_suivent_leur_propre_regle() {
        assertThat(new Siret("35600000049837").numero()).startsWith("356000000");
        assertThatThrownBy(() -> new Siret("35600000049838")).hasMessageContaining("clé fausse");
    }

    @Test
    void les_organisations_de_demonstration_ont_des_siret_de_forme_juste_et_onze_maisons_des_solidarites() {
        var demonstration = Demonstration.lire();
        assertThat(demonstration.organisations())
                .allSatisfy(o -> assertThat(new Siret(o.siret()).numero()).hasSize(14));
        assertThat(demonstration.organisations().getFirst().unites())
                .filteredOn(u -> u.communes() != null)
                .hasSize(11)
                .allSatisfy(u -> assertThat(u.mention()).contains("inventé"))
                .flatExtracting(Demonstration.Unite::communes)
                .doesNotHaveDuplicates()
                .hasSize(176);
    }
}
