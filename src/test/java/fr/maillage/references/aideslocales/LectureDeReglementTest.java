package fr.maillage.references.aideslocales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.aideslocales.regles.GenreDeCondition;
import fr.maillage.references.aideslocales.regles.GenreDeMontant;
import fr.maillage.references.aideslocales.regles.Reglement;
import fr.maillage.references.aideslocales.regles.Tournure;
import fr.maillage.references.aideslocales.regles.VerifierUnExemple;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Le fichier d’un règlement : il se relit comme il s’est écrit, et une faute dit sa ligne et que faire. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LectureDeReglementTest {
    private static final String JUSTE = """
            format: maillage/reglement-d-aides/1
            nom: Transport
            aides:
              - code: transport
                nom: Aide au transport
                forme: bon
                conditions:
                  - { genre: age, qui: demandeur, de: 18, a: 25 }
                  - { genre: quotient_familial, plafond: 700 }
                montant: { genre: fixe, montant: 40 }
            exemples: []
            """;

    static Stream<String> exemples() {
        return ReglementsDeDemonstration.FICHIERS.stream();
    }

    @ParameterizedTest
    @MethodSource("exemples")
    void chaque_reglement_fourni_se_lit_tient_ses_exemples_et_avertit_qu_il_est_fictif(String fichier) {
        Reglement reglement = LectureDeReglement.exiger(ReglementsDeDemonstration.lire(fichier));
        assertThat(VerifierUnExemple.tous(reglement))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.ecarts()).isEmpty());
        assertThat(reglement.aides())
                .allSatisfy(a -> assertThat(reglement.exemples())
                        .anySatisfy(e -> assertThat(e.attendus())
                                .anySatisfy(t -> assertThat(t.aide()).isEqualTo(a.code()))));
        assertThat(reglement.nom()).contains("exemple fictif");
        assertThat(reglement.avertissement()).contains("inventés");
    }

    @ParameterizedTest
    @MethodSource("exemples")
    void un_reglement_ecrit_puis_relu_est_le_meme(String fichier) {
        Reglement reglement = LectureDeReglement.exiger(ReglementsDeDemonstration.lire(fichier));
        String ecrit = EcritureDeReglement.ecrire(reglement);
        assertThat(LectureDeReglement.exiger(ecrit)).isEqualTo(reglement);
        assertThat(EcritureDeReglement.ecrire(LectureDeReglement.exiger(ecrit))).isEqualTo(ecrit);
    }

    @Test
    void les_treize_genres_de_condition_ont_une_phrase_dont_chaque_case_est_un_champ() {
        Stream<Tournure> tournures = Stream.concat(
                Stream.of(GenreDeCondition.values()).map(GenreDeCondition::tournure),
                Stream.of(GenreDeMontant.values()).map(GenreDeMontant::tournure));
        assertThat(tournures)
                .hasSize(18)
                .allSatisfy(t -> assertThat(t.morceaux().stream()
                                .filter(Tournure.Morceau.Trou.class::isInstance)
                                .map(m -> ((Tournure.Morceau.Trou) m).champ()))
                        .containsExactlyInAnyOrderElementsOf(t.champs()));
    }

    private static List<String> fautes(String fichier) {
        return LectureDeReglement.lire(fichier).fautes().stream()
                .map(FauteDeFichier::dire)
                .toList();
    }

    @Test
    void un_fichier_juste_n_a_pas_de_faute() {
        assertThat(fautes(JUSTE)).isEmpty();
    }

    @Test
    void un_mot_mal_ecrit_dit_sa_ligne_et_les_mots_possibles() {
        assertThat(fautes(JUSTE.replace("plafond: 700", "plafon: 700")))
                .satisfiesExactlyInAnyOrder(
                        f -> assertThat(f)
                                .startsWith("Ligne 9 : « plafon » n’est pas connu ici.")
                                .contains("plancher, plafond"),
                        f -> assertThat(f).startsWith("Ligne 9 : Il manque « quotient au plus »"));
    }

    @Test
    void un_montant_qui_n_en_est_pas_un_dit_sa_valeur_et_que_faire() {
        assertThat(fautes(JUSTE.replace("montant: 40", "montant: quarante")))
                .singleElement()
                .asString()
                .startsWith("Ligne 10 : « quarante » n’est pas un montant")
                .contains("écrivez des euros");
    }

    @Test
    void des_bornes_a_l_envers_un_genre_inconnu_un_code_en_double_ont_chacun_leur_ligne() {
        assertThat(fautes(JUSTE.replace("de: 18, a: 25", "de: 25, a: 18")))
                .singleElement()
                .asString()
                .startsWith("Ligne 8 : L’âge au plus");
        assertThat(fautes(JUSTE.replace("genre: age", "genre: taille")))
                .singleElement()
                .asString()
                .startsWith("Ligne 8 : « genre: taille » n’est pas connu")
                .contains("residence");
        String double_ = JUSTE.replace("exemples: []", """
                  - { code: transport, nom: Bis, forme: bon, montant: { genre: fixe, montant: 1 } }
                """);
        assertThat(fautes(double_))
                .singleElement()
                .asString()
                .startsWith("Ligne 11 : Deux aides ont le code « transport »");
    }

    @Test
    void un_yaml_casse_dit_ou_il_se_casse() {
        assertThat(fautes(JUSTE.replace("plafond: 700 }", "plafond: 700")))
                .first()
                .asString()
                .matches("Ligne \\d+ : Le fichier ne se lit pas à partir d’ici.*");
        assertThat(fautes("")).singleElement().asString().contains("n’est pas un règlement");
        assertThat(fautes("format: autre\nnom: X\n"))
                .singleElement()
                .asString()
                .startsWith("Ligne 1 : « autre » n’est pas un format");
    }

    @Test
    void un_exemple_qui_attend_une_aide_inconnue_est_refuse() {
        String fichier = JUSTE.replace("exemples: []", """
                exemples:
                  - nom: Un
                    situation: { le: 2026-11-16, age: vingt, activite: etudiant, occupation: locataire_vide }
                    attendus:
                      - { aide: trensport, issue: ouvert }
                """);
        assertThat(fautes(fichier))
                .satisfiesExactlyInAnyOrder(
                        f -> assertThat(f).startsWith("Ligne 13 : « vingt » n’est pas un nombre entier"),
                        f -> assertThat(f)
                                .startsWith("Ligne 15 : « trensport » n’est le code d’aucune aide")
                                .contains("transport"));
    }
}
