package fr.maillage.socle.ecriture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.ecriture.Relecture.Lecteur;
import fr.maillage.socle.ecriture.Remarque.Sorte;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelireTest {
    private final Relire relire = new Relire();

    private List<Remarque> remarques(String texte, Sorte sorte) {
        return relire.executer(texte, Lecteur.ECRIT_SOCIAL).de(sorte);
    }

    @Test
    void A29_madame_est_de_mauvaise_foi_est_un_jugement_de_valeur_decrire_des_faits() {
        var trouvees = remarques("Madame est de mauvaise foi.", Sorte.JUGEMENT);
        assertThat(trouvees).hasSize(1);
        assertThat(trouvees.getFirst().conseil()).isEqualTo("jugement de valeur : décrire des faits");
        assertThat(trouvees.getFirst().passage()).isEqualTo("de mauvaise foi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monsieur ne fait aucun effort pour chercher un logement.",
                "C’est une mère IRRESPONSABLE.",
                "Il est dans le déni de ses dettes.",
                "Le couple refuse de comprendre.",
                "Madame n'est pas crédible."
            })
    void un_jugement_se_releve_quels_que_soient_la_casse_et_l_apostrophe(String phrase) {
        assertThat(remarques(phrase, Sorte.JUGEMENT)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Madame dit qu’elle n’a pas reçu le courrier du 3 mars.",
                "Monsieur a payé son loyer de janvier ; celui de février reste dû.",
                "La salle a une bonne acoustique.",
                "Elle a participé à trois séances sur quatre."
            })
    void un_fait_ne_se_releve_pas(String phrase) {
        assertThat(remarques(phrase, Sorte.JUGEMENT)).isEmpty();
    }

    @Test
    void un_sigle_seul_se_releve_une_fois_avec_son_sens_et_pas_s_il_est_explique() {
        assertThat(remarques("Le RSA est suspendu. Le RSA reprendra.", Sorte.SIGLE))
                .singleElement()
                .satisfies(r -> assertThat(r.precision()).contains("revenu de solidarité active (RSA)"));
        assertThat(remarques("Le revenu de solidarité active (RSA) reprendra. Le RSA suffit.", Sorte.SIGLE))
                .isEmpty();
        assertThat(remarques("La CTG (convention territoriale globale) est signée.", Sorte.SIGLE))
                .isEmpty();
        assertThat(remarques("L’article XIV vaut au XXIe siècle.", Sorte.SIGLE)).isEmpty();
    }

    @Test
    void la_voix_passive_se_distingue_d_un_etat() {
        assertThat(remarques("Une demande a été déposée par la famille.", Sorte.VOIX_PASSIVE))
                .hasSize(1);
        assertThat(remarques("Le dossier est transmis à la commission.", Sorte.VOIX_PASSIVE))
                .hasSize(1);
        assertThat(remarques(
                        "Elle est arrivée lundi. Il est resté seul. Elle s’est levée. Il est âgé de 82 ans.",
                        Sorte.VOIX_PASSIVE))
                .isEmpty();
        assertThat(remarques("Le lieu est ici. Il est plus grand. Elle est aussi gratuite.", Sorte.VOIX_PASSIVE))
                .isEmpty();
    }

    @Test
    void une_phrase_de_plus_de_vingt_cinq_mots_est_longue_et_de_douze_en_facile_a_lire() {
        String trente = "mot ".repeat(30).strip() + ".";
        assertThat(remarques(trente, Sorte.PHRASE_LONGUE))
                .singleElement()
                .satisfies(r -> assertThat(r.conseil()).isEqualTo("phrase longue : 30 mots"));
        String quinze = "mot ".repeat(15).strip() + ".";
        assertThat(remarques(quinze, Sorte.PHRASE_LONGUE)).isEmpty();
        assertThat(relire.executer(quinze, Lecteur.FACILE).de(Sorte.PHRASE_LONGUE))
                .hasSize(1);
    }

    @Test
    void une_abreviation_ou_un_nombre_ne_coupe_pas_une_phrase() {
        assertThat(relire.executer("M. le président a lu l’art. 12 et payé 1 200.50 euros.", Lecteur.COURANT)
                        .phrases())
                .isEqualTo(1);
    }

    @Test
    void un_parti_pris_se_releve_dans_une_note_a_un_elu_et_un_nom_de_personne_aussi() {
        String note = "La seule solution est évidemment la première. Madame Durand est d’accord.";
        var relecture = relire.executer(note, Lecteur.ELU);
        assertThat(relecture.de(Sorte.PARTI_PRIS)).hasSize(2);
        assertThat(relecture.de(Sorte.IDENTITE))
                .singleElement()
                .extracting(Remarque::passage)
                .isEqualTo("Madame Durand");
        assertThat(relire.executer(note, Lecteur.ECRIT_SOCIAL).de(Sorte.PARTI_PRIS))
                .isEmpty();
    }

    @Test
    void un_texte_simple_est_plus_lisible_qu_un_texte_administratif() {
        String simple =
                "Vous avez une dette de loyer. Venez nous voir. Nous cherchons avec vous une solution. ".repeat(3);
        String lourd =
                ("La problématique susmentionnée nécessite préalablement l’instrumentalisation concertée des dispositifs"
                                + " institutionnels contractualisés dans une perspective d’optimisation organisationnelle. ")
                        .repeat(3);
        int facile = relire.executer(simple, Lecteur.COURANT).lisibilite();
        int difficile = relire.executer(lourd, Lecteur.COURANT).lisibilite();
        assertThat(facile).isGreaterThan(60);
        assertThat(difficile).isLessThan(20);
        assertThat(relire.executer(lourd, Lecteur.COURANT).de(Sorte.MOT_COMPLIQUE))
                .isNotEmpty();
    }

    @Test
    void un_texte_vide_ou_fait_de_signes_ne_dit_rien() {
        assertThat(relire.executer("", Lecteur.COURANT)).isEqualTo(Relecture.VIDE);
        assertThat(relire.executer("… — !!", Lecteur.COURANT)).isEqualTo(Relecture.VIDE);
    }
}
