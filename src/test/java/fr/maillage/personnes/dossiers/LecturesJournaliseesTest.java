package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Un dossier montré est une écriture au journal, ni plus ni moins, quel que soit le nombre de ceux qui lisent à la fois. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LecturesJournaliseesTest {
    private static final int A_LA_FOIS = 8;

    @Test
    void mille_lectures_a_la_fois_font_mille_ecritures() throws Exception {
        campagne(1_000);
    }

    @Test
    @Tag("eprouver")
    void cent_mille_lectures_a_la_fois_font_cent_mille_ecritures() throws Exception {
        campagne(100_000);
    }

    private static void campagne(int lectures) throws Exception {
        var camille = AgentsDEssai.de("camille");
        var lire = MaisonDEssai.piece(LireUnDossier.class);
        var dossiers = IntStream.range(0, 5)
                .mapToObj(n -> Agents.dossierDe(camille, "Prune", "Journalisée", "199%d-05-1%d".formatted(n, n)))
                .toList();
        long avant = ecritures(dossiers);
        try (var fils = Executors.newFixedThreadPool(A_LA_FOIS)) {
            var lues = fils.invokeAll(IntStream.range(0, lectures)
                    .mapToObj(n -> (Callable<Dossier>) () ->
                            QuiTravaille.pour(camille, () -> lire.executer(dossiers.get(n % dossiers.size()))))
                    .toList());
            for (Future<Dossier> lue : lues) assertThat(lue.get().ligne().id()).isIn(dossiers);
        }
        assertThat(ecritures(dossiers) - avant).isEqualTo(lectures);
    }

    private static long ecritures(List<Long> dossiers) {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from journal.ecriture where acte = 'LIRE' and reference = any (:references)")
                .param(
                        "references",
                        dossiers.stream().map(LireUnDossier::reference).toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
