package fr.maillage.socle.echanges.valeurs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LecteurDeNombreTest {

    private final LecteurDeNombre lecteur = LecteurDeNombre.ordinaire();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "6\u202f013|6013",
                "154\u00a0508|154508",
                "1 234 567|1234567",
                "1 234,5|1234.5",
                "42,0|42",
                "1257.5194316945|1257.5194316945",
                "83926.9574404486|83926.9574404486",
                "7,83177350511023e-03|0.00783177350511023",
                "6.16E+03|6160",
                "-13,6|-13.6",
                "\u221213,6|-13.6",
                "- 5|-5",
                "+4|4",
                ",5|0.5",
                "12,5 %|12.5",
                "12,5\u202f%|12.5",
                "1 200 €|1200",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1.234.567|1234567",
                "1,234,567|1234567",
                " 12 |12",
                "0|0",
                "-0|0",
                "12345678901234567890|12345678901234567890",
            })
    void un_nombre_se_lit_comme_il_s_ecrit(String texte, double attendu) {
        assertThat(lecteur.lire(texte))
                .isInstanceOfSatisfying(
                        NombreLu.Connu.class,
                        connu -> assertThat(connu.valeur() + 0.0).isEqualTo(attendu + 0.0));
    }

    @Test
    void une_virgule_suivie_de_trois_chiffres_est_decimale_en_france() {
        assertThat(lecteur.lire("1,234")).isEqualTo(new NombreLu.Connu(1.234));
        assertThat(lecteur.lire("1.234")).isEqualTo(new NombreLu.Connu(1.234));
    }

    @Test
    void elle_separe_les_milliers_si_le_modele_le_dit_ou_si_la_colonne_le_prouve() {
        var anglais = new LecteurDeNombre(Marqueurs.ORDINAIRES, ConventionDecimale.ANGLAISE);
        assertThat(anglais.lire("1,234")).isEqualTo(new NombreLu.Connu(1234));
        assertThat(anglais.lire("1.234")).isEqualTo(new NombreLu.Connu(1.234));
        assertThat(anglais.lire("12,5")).isInstanceOf(NombreLu.Illisible.class);
        assertThat(ConventionDecimale.prouveePar(List.of("1,234", "12,345,678")))
                .isEqualTo(ConventionDecimale.ANGLAISE);
        assertThat(ConventionDecimale.prouveePar(List.of("1,234", "999"))).isEqualTo(ConventionDecimale.FRANCAISE);
        assertThat(ConventionDecimale.prouveePar(List.of("1,234.5", "12,5"))).isEqualTo(ConventionDecimale.FRANCAISE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "S", "c", "nd", "ns", " s ", "Confidentiel (secret statistique)"})
    void un_secret_garde_son_motif_et_n_est_jamais_zero(String texte) {
        assertThat(lecteur.lire(texte))
                .isInstanceOfSatisfying(
                        NombreLu.Secret.class,
                        secret -> assertThat(secret.motif()).isEqualToIgnoringCase(texte.strip()));
    }

    @Test
    void un_vide_est_une_absence_sauf_si_le_modele_dit_qu_il_est_secret() {
        assertThat(lecteur.lire(null)).isInstanceOf(NombreLu.Absent.class);
        assertThat(lecteur.lire("  ")).isInstanceOf(NombreLu.Absent.class);
        var discret = new LecteurDeNombre(Marqueurs.VIDE_SECRET, ConventionDecimale.FRANCAISE);
        assertThat(discret.lire(null)).isInstanceOf(NombreLu.Secret.class);
        assertThat(discret.lire("NA")).isInstanceOf(NombreLu.Absent.class);
    }

    @Test
    void les_trois_barres_sont_sans_objet_et_na_est_absent() {
        assertThat(lecteur.lire("///")).isInstanceOf(NombreLu.NonApplicable.class);
        assertThat(lecteur.lire("NA")).isInstanceOf(NombreLu.Absent.class);
        assertThat(lecteur.lire("n/a")).isInstanceOf(NombreLu.Absent.class);
    }

    @Test
    void les_marqueurs_sont_des_donnees_du_modele() {
        var drees = new LecteurDeNombre(Marqueurs.ORDINAIRES.avecAbsent("ND"), ConventionDecimale.FRANCAISE);
        assertThat(drees.lire("ND")).isInstanceOf(NombreLu.Absent.class);
        var autre = new LecteurDeNombre(
                new Marqueurs(Set.of("masqué"), Set.of(), Set.of(), false), ConventionDecimale.FRANCAISE);
        assertThat(autre.lire("MASQUÉ")).isInstanceOf(NombreLu.Secret.class);
        assertThat(autre.lire("s")).isInstanceOf(NombreLu.Illisible.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 34",
                "1 2345",
                "douze",
                "1,2,3",
                "12,34,56",
                "1e",
                "e5",
                "1e999",
                "0x10",
                "1d",
                "Infinity",
                "--5",
                "5-",
                "1 234.567,8 9",
                "%"
            })
    void ce_qui_n_est_pas_un_nombre_est_dit_illisible(String texte) {
        if ("%".equals(texte)) {
            assertThat(lecteur.lire(texte)).isInstanceOf(NombreLu.Absent.class);
            return;
        }
        assertThat(lecteur.lire(texte))
                .isInstanceOfSatisfying(
                        NombreLu.Illisible.class,
                        illisible -> assertThat(illisible.raison()).contains("« " + texte + " »"));
    }

    @Test
    void une_erreur_de_tableur_est_nommee() {
        assertThat(lecteur.lire("#N/A"))
                .isInstanceOfSatisfying(
                        NombreLu.Illisible.class,
                        illisible -> assertThat(illisible.raison()).contains("erreur de tableur « #N/A »"));
    }

    @Test
    void la_lecture_rapide_donne_le_meme_nombre_que_la_machine() {
        SplittableRandom hasard = new SplittableRandom(49);
        for (int i = 0; i < 200_000; i++) {
            String texte = hasard.nextInt(3) == 0
                    ? Double.toString(hasard.nextDouble() * Math.pow(10, hasard.nextInt(1, 7)))
                    : hasard.nextInt(1_000_000) + "." + hasard.nextInt(1_000_000_000);
            assertThat(lecteur.lire(texte)).isEqualTo(new NombreLu.Connu(Double.parseDouble(texte)));
        }
    }
}
