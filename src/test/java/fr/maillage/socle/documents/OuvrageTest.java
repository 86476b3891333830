package fr.maillage.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OuvrageTest {

    @Test
    void un_secret_qui_porterait_une_valeur_est_refuse() {
        assertThatThrownBy(() -> new Cellule("0", 0.0, Etat.SECRET)).hasMessageContaining("Retirez la valeur");
    }

    @Test
    void une_ligne_qui_n_a_pas_le_bon_nombre_de_cases_est_refusee() {
        assertThatThrownBy(() -> new Bloc.Tableau(
                        "T", List.of("A", "B", "C"), List.of(Bloc.Ligne.de("x", Cellule.texte("1"))), ""))
                .hasMessageContaining("1 cases pour 2 colonnes");
    }

    @Test
    void une_serie_plus_courte_que_les_categories_est_refusee() {
        assertThatThrownBy(() -> new Graphique.ParCategories(
                        Graphique.Forme.COURBES,
                        "G",
                        "%",
                        List.of("2020", "2021"),
                        List.of(new Serie("Ici", List.of(1.0))),
                        ""))
                .hasMessageContaining("1 valeurs pour 2 catégories");
    }

    @Test
    void un_nombre_s_ecrit_a_la_francaise() {
        assertThat(NombreFrancais.avecUnite(157175, 0, "habitants")).isEqualTo("157\u202f175\u202fhabitants");
        assertThat(NombreFrancais.ecrire(-3.44, 1)).isEqualTo("−3,4");
        assertThat(NombreFrancais.ecrire(0.05, 1)).isEqualTo("0,1");
        assertThat(Cellule.nombre(12, 0, "€", Etat.ESTIME).lecture()).isEqualTo("12\u202f€\u00a0e");
    }

    @Test
    void le_premier_du_mois_s_ecrit_1er() {
        assertThat(OuvrageDEssai.couverture("X").dateEnToutesLettres()).isEqualTo("1er mars 2026");
        assertThat(new Couverture("X", "", "", "O", LocalDate.of(2026, 3, 21), List.of(), null).dateEnToutesLettres())
                .isEqualTo("21 mars 2026");
    }

    @Test
    void le_gras_se_marque_par_deux_asterisques_et_un_asterisque_oublie_reste_tel_quel() {
        assertThat(Bloc.Paragraphe.de("un **mot** fort").passages())
                .containsExactly(new Passage("un ", false), new Passage("mot", true), new Passage(" fort", false));
        assertThat(Bloc.Paragraphe.de("oubli ** ici").texte()).isEqualTo("oubli ** ici");
    }

    @Test
    void le_texte_alternatif_se_compose_des_valeurs_et_nomme_les_absentes() {
        assertThat(GraphiquesDEssai.comparaison(2).texteAlternatif())
                .contains("Angers 21,4")
                .contains("France métropolitaine valeur absente");
    }

    @Test
    void un_niveau_de_titre_ne_se_saute_pas() {
        var chapitre = new Chapitre("C", List.of(new Bloc.Intertitre("a", 3), new Bloc.Intertitre("b", 3)));
        assertThat(chapitre.blocs()).containsExactly(new Bloc.Intertitre("a", 2), new Bloc.Intertitre("b", 3));
    }
}
