package fr.maillage.references.territoire.statistique;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Indicateur;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhrasesTest {

    private static Catalogue catalogue;

    @BeforeAll
    static void charger() {
        catalogue = Catalogue.charger();
    }

    private static String une(Fait fait) {
        return Phrases.aRetenir(List.of(fait), 3).getFirst().replace('\u202F', ' ');
    }

    @Test
    void une_phrase_donne_la_valeur_l_annee_la_difference_et_le_repere() {
        Fait fait = Fait.de(catalogue.exiger("TX_PAUV"), Valeur.connue(21), 2019)
                .compareA("en Maine-et-Loire", Valeur.connue(11.2), 2019, 4);

        assertThat(une(fait))
                .isEqualTo("Le taux de pauvreté est de 21,0 % en 2019, soit 9,8 points de plus qu’en Maine-et-Loire"
                        + " (11,2 %).");
    }

    @Test
    void un_montant_se_compare_en_pourcentage_et_dit_l_annee_du_repere_si_elle_differe() {
        Fait fait = Fait.de(catalogue.exiger("MED_NV"), Valeur.connue(20420), 2019)
                .compareA("dans le département", Valeur.connue(21930), 2020, 2000);

        assertThat(une(fait))
                .isEqualTo("Le niveau de vie médian est de 20 420 € par an en 2019, soit 7 % de moins que dans le"
                        + " département (21 930 € par an en 2020).");
    }

    @Test
    void le_nom_du_repere_et_sa_valeur_tiennent_dans_les_memes_parentheses() {
        Fait fait = Fait.de(catalogue.exiger("MED_NV"), Valeur.connue(20420), 2019)
                .compareA("dans le département", "Maine-et-Loire", Valeur.connue(21930), 2020, 2000);

        assertThat(une(fait)).endsWith("que dans le département (Maine-et-Loire : 21 930 € par an en 2020).");
    }

    @Test
    void deux_valeurs_proches_se_disent_comparables() {
        Fait fait = Fait.de(catalogue.exiger("PROPRIETAIRES"), Valeur.connue(64.04), 2018)
                .compareA("en France", Valeur.connue(63.96), 2018, 10);

        assertThat(une(fait))
                .isEqualTo("La part des propriétaires occupants est de 64,0 % en 2018, un niveau comparable à celui"
                        + " observé en France (64,0 %).");
    }

    @Test
    void une_evolution_donne_les_deux_annees_et_s_accorde() {
        Fait hausse =
                Fait.de(catalogue.exiger("TX_PAUV"), Valeur.connue(21.2), 2019).depuis(Valeur.connue(20), 2015);
        Fait effectif =
                Fait.de(catalogue.exiger("POP"), Valeur.connue(154508), 2018).depuis(Valeur.connue(150125), 2013);
        Fait stable =
                Fait.de(catalogue.exiger("LOG_VAC"), Valeur.connue(6.5), 2018).depuis(Valeur.connue(6.5), 2013);

        assertThat(une(hausse))
                .isEqualTo("Le taux de pauvreté a augmenté de 1,2 point en quatre ans, de 20,0 % en 2015 à 21,2 % en"
                        + " 2019.");
        assertThat(une(effectif))
                .isEqualTo("La population municipale a augmenté de 3 % en cinq ans, de 150 125 habitants en 2013 à"
                        + " 154 508 habitants en 2018.");
        assertThat(une(stable))
                .isEqualTo("La part des logements vacants est restée stable en cinq ans : 6,5 % en 2013 comme en"
                        + " 2018.");
    }

    @Test
    void une_estimation_se_dit_estimee() {
        Fait fait = Fait.de(catalogue.exiger("HLM"), Valeur.estimee(31), 2024)
                .compareA("dans l’EPCI", Valeur.estimee(22), 2024, 8);

        assertThat(une(fait)).startsWith("La part du parc social est estimée à 31,0 % en 2024");
    }

    @Test
    void une_valeur_secrete_ou_absente_ne_donne_lieu_a_aucune_phrase() {
        Indicateur pauvrete = catalogue.exiger("TX_PAUV");

        assertThat(Phrases.aRetenir(
                        List.of(
                                Fait.de(pauvrete, Valeur.secrete(), 2019)
                                        .compareA("en France", Valeur.connue(14), 2019, 4),
                                Fait.de(pauvrete, Valeur.connue(12), 2019)
                                        .compareA("en France", Valeur.secrete(), 2019, 4),
                                Fait.de(pauvrete, Valeur.connue(12), 2019).depuis(Valeur.nonDisponible(), 2014)),
                        3))
                .isEmpty();
    }

    @Test
    void un_effectif_ne_se_compare_pas_a_celui_d_un_territoire_plus_grand() {
        Fait fait = Fait.de(catalogue.exiger("POP"), Valeur.connue(1000), 2018)
                .compareA("en France", Valeur.connue(66_000_000), 2018, 1);

        assertThat(Phrases.aRetenir(List.of(fait), 3)).isEmpty();
    }

    @Test
    void les_plus_grands_ecarts_passent_d_abord_et_un_indicateur_n_a_qu_une_phrase() {
        Fait faible = Fait.de(catalogue.exiger("TX_CHOM"), Valeur.connue(12), 2018)
                .compareA("en France", Valeur.connue(11), 2018, 4)
                .depuis(Valeur.connue(11.9), 2013);
        Fait fort = Fait.de(catalogue.exiger("TX_PAUV"), Valeur.connue(30), 2019)
                .compareA("en France", Valeur.connue(14), 2019, 4);

        List<String> phrases = Phrases.aRetenir(List.of(faible, fort), 3);

        assertThat(phrases).hasSize(2);
        assertThat(phrases.getFirst()).startsWith("Le taux de pauvreté");
    }

    @Test
    void aucune_phrase_ne_dit_un_nombre_qui_ne_vient_pas_des_chiffres_recus() {
        Random hasard = new Random(33);
        var indicateurs = new ArrayList<>(catalogue.indicateurs());
        for (int essai = 0; essai < 2000; essai++) {
            Indicateur indicateur = indicateurs.get(hasard.nextInt(indicateurs.size()));
            double valeur = hasard.nextDouble() * 100;
            double reference = hasard.nextDouble() * 100;
            double avant = hasard.nextDouble() * 100;
            Fait fait = Fait.de(indicateur, Valeur.connue(valeur), 2019)
                    .compareA("en Anjou", Valeur.connue(reference), 2019 + hasard.nextInt(2), hasard.nextDouble() * 20)
                    .depuis(Valeur.connue(avant), 2008 + hasard.nextInt(10));
            for (String phrase : Phrases.aRetenir(List.of(fait), 3)) {
                assertThat(permis(fait)).as(phrase).containsAll(nombres(phrase, indicateur));
                assertThat(phrase).doesNotContain("NaN", "null", "parce que", "grâce", "à cause", "  ");
            }
        }
    }

    /** Tous les nombres qu'une phrase a le droit de contenir, recalculés ici à partir des valeurs affichées. */
    private static Set<String> permis(Fait fait) {
        int decimales = fait.indicateur().decimales();
        BigDecimal valeur = Ecriture.arrondi(fait.valeur().nombre(), decimales);
        var repere = Objects.requireNonNull(fait.repere());
        var passe = Objects.requireNonNull(fait.passe());
        var permis = new HashSet<String>(List.of(
                Integer.toString(fait.annee()),
                Integer.toString(repere.annee()),
                Integer.toString(passe.annee()),
                Integer.toString(fait.annee() - passe.annee()),
                Ecriture.nombre(valeur)));
        for (double autre :
                new double[] {repere.valeur().nombre(), passe.valeur().nombre()}) {
            BigDecimal arrondie = Ecriture.arrondi(autre, decimales);
            BigDecimal ecart = valeur.subtract(arrondie).abs();
            permis.add(Ecriture.nombre(arrondie));
            permis.add(Ecriture.nombre(ecart));
            if (arrondie.signum() != 0) {
                double part = 100 * ecart.doubleValue() / arrondie.abs().doubleValue();
                permis.add(Ecriture.nombre(Ecriture.arrondi(part, 0)));
                permis.add(Ecriture.nombre(Ecriture.arrondi(part, 2)));
            }
        }
        return permis;
    }

    private static List<String> nombres(String phrase, Indicateur indicateur) {
        // Les nombres du nom et de l'unité (« 15 à 64 ans », « pour 10 000 habitants ») ne sont pas des chiffres
        // mesurés.
        String mesure = phrase.replace(indicateur.sujet().texte(), "")
                .replace(Ecriture.majuscule(indicateur.sujet().texte()), "")
                .replace(indicateur.unite(), "");
        return Pattern.compile("[−-]?\\d[\\d\u202F]*(,\\d+)?")
                .matcher(mesure)
                .results()
                .map(trouve -> trouve.group().replaceAll("\u202F$", ""))
                .toList();
    }
}
