package fr.maillage.references.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.estimation.saisie.SaisieDEstimation;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChampsDeLaPageTest {
    private static final YearMonth MOIS = YearMonth.of(2026, 6);

    /** Un champ que la page saurait lire et qu’un lot refuserait serait une colonne perdue. */
    @ParameterizedTest
    @EnumSource(Occupation.class)
    void chaque_champ_que_la_page_lit_est_une_colonne_qu_un_lot_accepte(Occupation occupation) {
        var valeurs = new HashMap<>(Map.of(
                "naissance", "1990-04-12",
                "couple", "oui",
                "c_naissance", "1991-04-12",
                "enfant1", "2025-02-01",
                "occupation", occupation.name(),
                "loyer", "400",
                "pret_signature", "2016-05",
                "pret_conventionne", "oui",
                "garde_mode", "ASSISTANT_MATERNEL"));
        valeurs.putAll(Map.of("foyer_genre", "AUTRE", "epargne", "1000", "garde_cout", "400", "garde_heures", "80"));
        var lus = new TreeSet<String>();
        new SaisieDEstimation(
                        champ -> {
                            lus.add(champ);
                            return valeurs.get(champ);
                        },
                        MOIS,
                        SaisieDEstimation.Rapports.au(Baremes.duProduit(), MOIS))
                .foyer();
        assertThat(SaisieDEstimation.champs()).containsAll(lus).doesNotHaveDuplicates();
        assertThat(lus).contains("c_naissance", "enfant1_garde", "rfr", "epargne");
    }
}
