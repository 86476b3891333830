package fr.maillage.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mesure l’écriture des carnets ; les chiffres s’impriment, le test ne juge que ce qui est écrit. */
@Tag("eprouver")
@DisplayNameGeneration(ReplaceUnderscores.class)
class VitesseDesDocumentsTest {

    @Test
    void soixante_carnets_en_quatre_formats_a_deux_a_la_fois() throws Exception {
        mesurer(4);
        long debut = System.nanoTime();
        mesurer(60);
        double secondes = (System.nanoTime() - debut) / 1e9;
        System.out.printf(
                "60 carnets en quatre formats : %.1f s, soit %.2f s l’un et %.0f s pour 176 communes%n",
                secondes, secondes / 60, secondes / 60 * 176);
    }

    private static void mesurer(int carnets) throws Exception {
        try (var ouvriers = Executors.newFixedThreadPool(2)) {
            var travaux = IntStream.range(0, carnets)
                    .mapToObj(graine -> ouvriers.submit(() -> ecrire(graine)))
                    .toList();
            for (Future<Integer> travail : travaux) {
                assertThat(travail.get()).isGreaterThan(100_000);
            }
        }
    }

    private static int ecrire(int graine) {
        Ouvrage carnet = OuvrageDEssai.carnet(graine * 100);
        int octets = 0;
        for (FormatDeDocument format : FormatDeDocument.values()) {
            octets += Atelier.REDACTEURS.ecrire(carnet, format).length;
        }
        return octets;
    }
}
