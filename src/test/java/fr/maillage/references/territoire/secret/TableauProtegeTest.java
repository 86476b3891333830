package fr.maillage.references.territoire.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.references.territoire.SourceDIndicateurs;
import fr.maillage.references.territoire.Valeur;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TableauProtegeTest {

    private static Tableau communes(long... effectifs) {
        List<String> territoires =
                IntStream.range(0, effectifs.length).mapToObj(i -> "c" + i).toList();
        long[][] colonne = new long[effectifs.length][];
        for (int i = 0; i < effectifs.length; i++) {
            colonne[i] = new long[] {effectifs[i]};
        }
        return new Tableau(
                territoires, List.of("demandes"), Map.of("EPCI", Set.copyOf(territoires)), Map.of(), colonne);
    }

    @Test
    void un_tableau_sans_petit_effectif_se_montre_en_entier() {
        TableauProtege protege = TableauProtege.de(communes(20, 30, 0, 11), 11);

        assertThat(protege.masquees()).isEmpty();
        assertThat(protege.valeur("EPCI", "demandes")).isEqualTo(Valeur.connue(61));
        assertThat(protege.valeur("c2", "demandes"))
                .as("un zéro n’est pas un secret")
                .isEqualTo(Valeur.connue(0));
    }

    @Test
    void un_seul_petit_effectif_en_masque_un_second_pour_que_le_total_ne_le_livre_pas() {
        TableauProtege protege = TableauProtege.de(communes(50, 47, 3), 11);

        assertThat(protege.valeur("c2", "demandes")).isEqualTo(Valeur.secrete());
        assertThat(protege.valeur("EPCI", "demandes")).isEqualTo(Valeur.connue(100));
        assertThat(List.of(protege.valeur("c0", "demandes"), protege.valeur("c1", "demandes")))
                .as("exactement une des deux grandes communes est masquée")
                .containsOnlyOnce(Valeur.secrete());
    }

    @Test
    void deux_petits_effectifs_dont_la_somme_reste_petite_ne_se_protegent_pas_l_un_l_autre() {
        // 97 publié livrerait « 2 et 1 valent ensemble 3 ».
        TableauProtege protege = TableauProtege.de(communes(97, 2, 1), 11);

        assertThat(protege.valeur("c0", "demandes")).isEqualTo(Valeur.secrete());
        assertThat(protege.valeur("EPCI", "demandes")).isEqualTo(Valeur.connue(100));
    }

    @Test
    void un_total_petit_est_masque_comme_le_reste() {
        TableauProtege protege = TableauProtege.de(communes(4, 3), 11);

        assertThat(protege.masquees()).hasSize(protege.valeurs().size());
    }

    @Test
    void un_tableau_croise_garde_ses_deux_marges_quand_c_est_possible() {
        var tableau = new Tableau(
                List.of("c0", "c1"),
                List.of("femmes", "hommes"),
                Map.of("EPCI", Set.of("c0", "c1")),
                Map.of(),
                new long[][] {{3, 40}, {50, 60}});

        TableauProtege protege = TableauProtege.de(tableau, 11);

        assertThat(protege.valeur("c0", Tableau.ENSEMBLE)).isEqualTo(Valeur.connue(43));
        assertThat(protege.valeur("EPCI", "femmes")).isEqualTo(Valeur.connue(53));
        assertThat(protege.masquees())
                .containsExactlyInAnyOrder(
                        new TableauProtege.Case("c0", "femmes"),
                        new TableauProtege.Case("c0", "hommes"),
                        new TableauProtege.Case("c1", "femmes"),
                        new TableauProtege.Case("c1", "hommes"));
    }

    @Test
    void deux_questions_qui_ne_different_que_d_une_petite_commune_ne_recoivent_pas_deux_reponses() {
        var garde = new GardeDeDifference(communes(50, 47, 3, 80), 11);

        Valeur sans = garde.demander(Set.of("c0", "c1"), Tableau.ENSEMBLE);
        Valeur avec = garde.demander(Set.of("c0", "c1", "c2"), Tableau.ENSEMBLE);

        assertThat(List.of(sans, avec)).contains(Valeur.secrete());
    }

    @Test
    void la_meme_question_recoit_toujours_la_meme_reponse_sous_tous_ses_noms() {
        Tableau tableau = communes(50, 47, 3, 80);
        var garde = new GardeDeDifference(tableau, 11);

        assertThat(garde.demander(Set.of("c0", "c1", "c2", "c3"), Tableau.ENSEMBLE))
                .isEqualTo(garde.tableau().valeur("EPCI", Tableau.ENSEMBLE));
        Valeur premiere = garde.demander(Set.of("c0", "c3"), Tableau.ENSEMBLE);
        garde.demander(Set.of("c1", "c3"), Tableau.ENSEMBLE);
        assertThat(garde.demander(Set.of("c3", "c0"), Tableau.ENSEMBLE)).isEqualTo(premiere);
    }

    @Test
    void une_garde_retrouve_sa_memoire_en_reposant_les_questions_dans_l_ordre() {
        Tableau tableau = SecretParAttaqueTest.tirer(new Random(4), 8, 2, 40);
        var questions = List.of(
                new GardeDeDifference.Question(Set.of("c0", "c1", "c4"), Tableau.ENSEMBLE),
                new GardeDeDifference.Question(Set.of("c1", "c4", "c5"), Tableau.ENSEMBLE),
                new GardeDeDifference.Question(Set.of("c2", "c3", "c4"), "m0"));
        var premiere = new GardeDeDifference(tableau, 11);
        var reponses = questions.stream()
                .map(q -> premiere.demander(q.territoires(), q.modalite()))
                .toList();

        var seconde = new GardeDeDifference(tableau, 11, questions);

        assertThat(questions.stream().map(q -> seconde.demander(q.territoires(), q.modalite())))
                .containsExactlyElementsOf(reponses);
    }

    @Test
    void le_seuil_se_choisit_selon_la_source() {
        Tableau enquete = communes(20, 30, 7, 8);

        assertThat(TableauProtege.de(enquete, SourceDIndicateurs.SEUIL_DES_ENQUETES)
                        .masquees())
                .isEmpty();
        assertThat(TableauProtege.de(enquete, SourceDIndicateurs.SEUIL_DES_DOSSIERS)
                        .masquees())
                .isNotEmpty();
        assertThatThrownBy(() -> TableauProtege.de(enquete, 1)).hasMessageContaining("au moins 2");
    }

    @Test
    void un_tableau_mal_fait_est_refuse_avec_une_phrase() {
        assertThatThrownBy(() -> communes(-1)).hasMessageContaining("négatif");
        assertThatThrownBy(() -> new Tableau(
                        List.of("c0"), List.of("m"), Map.of("EPCI", Set.of("c9")), Map.of(), new long[][] {{1}}))
                .hasMessageContaining("« EPCI »");
        assertThatThrownBy(() -> new GardeDeDifference(communes(20), 11).demander(Set.of("c9"), Tableau.ENSEMBLE))
                .hasMessageContaining("« c9 »");
    }

    @Test
    void un_departement_de_176_communes_avec_ses_epci_ses_cantons_et_ses_secteurs_se_protege() {
        Tableau tableau = departement();

        TableauProtege protege = TableauProtege.de(tableau, 11);

        assertThat(protege.valeur("departement", Tableau.ENSEMBLE).estChiffree())
                .isTrue();
        assertThat(IntStream.range(0, 9)
                        .filter(i ->
                                protege.valeur("epci " + i, Tableau.ENSEMBLE).estChiffree()))
                .as("les totaux des EPCI restent lisibles")
                .hasSizeGreaterThanOrEqualTo(7);
    }

    /** Un département plausible : quelques grandes communes, beaucoup de petites. */
    static Tableau departement() {
        Random hasard = new Random(49);
        List<String> territoires =
                IntStream.range(0, 176).mapToObj(i -> "c" + i).toList();
        List<String> modalites = List.of("0-24 ans", "25-39 ans", "40-59 ans", "60-74 ans", "75 ans et +");
        long[][] effectifs = new long[176][5];
        for (int c = 0; c < 176; c++) {
            double taille = Math.exp(hasard.nextGaussian() * 1.2 + 2.2);
            for (int m = 0; m < 5; m++) {
                effectifs[c][m] = Math.round(taille * (0.5 + hasard.nextDouble()));
            }
        }
        var ensembles = new LinkedHashMap<String, Set<String>>();
        ensembles.put("departement", Set.copyOf(territoires));
        decouper(territoires, 9, "epci ", ensembles);
        decouper(territoires, 21, "canton ", ensembles);
        decouper(territoires, 11, "secteur ", ensembles);
        return new Tableau(territoires, modalites, ensembles, Map.of(), effectifs);
    }

    private static void decouper(List<String> territoires, int parts, String nom, Map<String, Set<String>> ensembles) {
        for (int i = 0; i < parts; i++) {
            ensembles.put(
                    nom + i,
                    Set.copyOf(
                            territoires.subList(i * territoires.size() / parts, (i + 1) * territoires.size() / parts)));
        }
    }
}
