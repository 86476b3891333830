package fr.maillage.references.territoire.mesures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Du tableau au cumul : ce qui est pris, ce qui est refusé, et comment on le dit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LectureDuFichierTest {
    private static final Catalogue CATALOGUE = Catalogue.charger();
    private static final String EMPLOI = "CODGEO;P17_ACT1564;P17_ACTOCC1564;P17_CHOM1564\n";

    private record Lu(Cumul.Resultat resultat, LectureDuFichier lecture) {
        List<Bilan.Refus> refus() {
            return lecture.refusees().refus();
        }
    }

    @Test
    void une_case_illisible_fait_refuser_sa_ligne_entiere_et_toutes_ses_fautes_sont_dites() {
        Lu lu = lire(EMPLOI + "49007;20;18;2\n49015;1;douze;#N/A\n");

        assertThat(lu.refus())
                .extracting(Bilan.Refus::ligne, Bilan.Refus::colonne, Bilan.Refus::raison)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                3L, "P17_ACTOCC1564", "« douze » n’est pas un nombre : on attend par exemple 1234,5."),
                        org.assertj.core.groups.Tuple.tuple(
                                3L,
                                "P17_CHOM1564",
                                "La cellule contient l’erreur de tableur « #N/A » : corrigez la formule."));
        assertThat(lu.lecture().refusees().lignes()).isEqualTo(1);
        assertThat(lu.resultat().rangees()).containsOnlyKeys("49007");
    }

    @Test
    void un_doublon_exact_est_reuni_et_une_contradiction_rend_sa_case_muette() {
        Lu lu = lire(EMPLOI + "49007;20;18;2\n49007;20;18;2\n49015;10;9;1\n49015;10;9;3\n");

        assertThat(lu.lecture().bilan(2020, 2, 3).doublons()).isEqualTo(5);
        assertThat(lu.refus()).singleElement().satisfies(r -> {
            assertThat(r.ligne()).isEqualTo(5);
            assertThat(r.lu()).isEqualTo("3");
            assertThat(r.raison()).contains("contredit une valeur déjà lue pour « 49015 »");
        });
        assertThat(lu.resultat().rangees())
                .hasEntrySatisfying("49007", r -> assertThat(r.nombre(2)).isEqualTo(2))
                .hasEntrySatisfying("49015", r -> assertThat(r.etat(2)).isEqualTo(Etats.NON_DISPONIBLE));
    }

    @Test
    void la_lecture_dit_ou_elle_en_est() {
        var texte = new StringBuilder(EMPLOI);
        for (int i = 0; i < 60_000; i++) texte.append("%05d;20;18;2\n".formatted(10_000 + i));
        var entendus = new ArrayList<Integer>();

        lire(texte.toString(), (part, _) -> entendus.add(part));

        assertThat(entendus).hasSize(60).isSorted();
        assertThat(entendus.getLast()).isBetween(90, 100);
    }

    @Test
    void celui_qui_ecoute_peut_arreter_la_lecture() {
        var arret = new IllegalStateException("arrêt demandé");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> lire(EMPLOI + "49007;20;18;2\n", (_, _) -> {
                    throw arret;
                }))
                .isSameAs(arret);
    }

    @Test
    void un_fichier_abime_de_mille_facons_se_lit_ou_se_refuse() {
        String perfide = "\";,\t|\r\n\0é\uFFFD=-+@'\u202f0eE.";
        var hasard = new SplittableRandom(5);
        for (int i = 0; i < 2_000; i++) {
            var texte = new StringBuilder(EMPLOI + "49007;20;18;2\n1004;1\u202f234,5;///;s\n2A004;7,8e-03;NA;1.5\n");
            for (int coup = hasard.nextInt(1, 8); coup > 0; coup--) {
                int ou = hasard.nextInt(EMPLOI.length(), texte.length());
                texte.setCharAt(ou, perfide.charAt(hasard.nextInt(perfide.length())));
            }
            try {
                lire(texte.toString())
                        .refus()
                        .forEach(r ->
                                assertThat(r.raison()).hasSizeGreaterThan(20).endsWith("."));
            } catch (FichierIllisible phrase) {
                assertThat(phrase.phrase()).hasSizeGreaterThan(20).endsWith(".");
            }
        }
    }

    private static Lu lire(String texte) {
        return lire(texte, Suivi.AUCUN);
    }

    private static Lu lire(String texte, Suivi suivi) {
        byte[] octets = texte.getBytes(StandardCharsets.UTF_8);
        try (FichierRecu recu = FichierRecu.recevoir(new ByteArrayInputStream(octets), "essai.csv");
                var tableau = TableauReconnu.ouvrir(recu, CATALOGUE, Optional.of("insee-rp-emploi"))) {
            var lecture = new LectureDuFichier(tableau.format().orElseThrow(), tableau.feuille(), OptionalInt.empty());
            return new Lu(lecture.lire(suivi).conclure(), lecture);
        }
    }
}
