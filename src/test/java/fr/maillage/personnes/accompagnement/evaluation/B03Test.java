package fr.maillage.personnes.accompagnement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B03 — les six domaines de la fiche de poste, cinq descriptions chacun, que l’on complète sans les retirer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B03Test {
    private static final String MOTIF = "Le numérique nous manquait";
    private final Grille grille = Grille.deLaMaison();

    @Test
    void la_grille_de_depart_a_douze_domaines_dont_les_six_de_la_fiche_de_poste_avec_cinq_descriptions() {
        assertThat(grille.domaines())
                .hasSize(12)
                .allSatisfy(d -> assertThat(d.descriptions())
                        .as(d.libelle())
                        .hasSize(5)
                        .doesNotHaveDuplicates()
                        .noneMatch(String::isBlank));
        assertThat(grille.domaines().stream()
                        .filter(Grille.Domaine::obligatoire)
                        .map(Grille.Domaine::code))
                .containsExactly("BUDGET", "LOGEMENT", "ALIMENTATION", "DEMARCHES", "EMPLOI", "VIE_SOCIALE");
        assertThat(grille.niveaux())
                .containsExactly("Urgence", "Fragile", "Stabilisé avec appui", "En progression", "Autonome");
    }

    @Test
    void un_domaine_de_la_fiche_de_poste_ne_se_retire_pas() {
        for (var domaine :
                grille.domaines().stream().filter(Grille.Domaine::obligatoire).toList()) {
            var sans = new ArrayList<>(grille.domaines());
            sans.remove(domaine);
            assertThat(TenirLaGrille.refus(grille, sans, MOTIF))
                    .containsOnlyKeys(domaine.code() + "-libelle")
                    .allSatisfy((_, phrase) -> assertThat(phrase).contains(domaine.libelle()));
        }
    }

    @Test
    void un_domaine_en_option_se_retire_et_un_autre_s_ajoute() {
        var autres = new ArrayList<>(grille.domaines());
        autres.removeIf(d -> d.code().equals("ENERGIE"));
        autres.add(new Grille.Domaine("JUSTICE", "Droits et justice", false, true, Collections.nCopies(5, "décrit")));
        assertThat(TenirLaGrille.refus(grille, autres, MOTIF)).isEmpty();
    }

    @Test
    void un_niveau_sans_description_est_refuse_en_le_nommant() {
        var autres = new ArrayList<>(grille.domaines());
        autres.add(new Grille.Domaine("JUSTICE", "Justice", false, true, java.util.List.of("a", "b", "", "d", "e")));
        assertThat(TenirLaGrille.refus(grille, autres, "non"))
                .containsOnlyKeys("JUSTICE-3", "motif")
                .containsEntry("JUSTICE-3", "« Justice », niveau 3 : décrivez la situation en quelques mots.");
    }
}
