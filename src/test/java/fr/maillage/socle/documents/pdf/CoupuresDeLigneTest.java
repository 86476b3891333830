package fr.maillage.socle.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoupuresDeLigneTest {
    private static List<String> morceaux(String texte) {
        var coupures = new CoupuresDeLigne();
        coupures.setText(texte);
        var morceaux = new ArrayList<String>();
        int depuis = 0;
        for (int ici = coupures.next(); ici != BreakIterator.DONE; ici = coupures.next()) {
            morceaux.add(texte.substring(depuis, ici));
            depuis = ici;
        }
        return morceaux;
    }

    @Test
    void une_apostrophe_un_nombre_et_une_reference_restent_entiers() {
        assertThat(morceaux("code de l’action sociale")).containsExactly("code ", "de ", "l’action ", "sociale");
        assertThat(morceaux("−353,00\u00a0€ au D-2026-000012"))
                .containsExactly("−353,00\u00a0€ ", "au ", "D-2026-000012");
    }

    @Test
    void un_mot_compose_et_une_adresse_se_coupent_apres_leur_trait() {
        assertThat(morceaux("rendez-vous")).containsExactly("rendez-", "vous");
        assertThat(morceaux("service/aide")).containsExactly("service/", "aide");
    }

    @Test
    void rien_ne_se_perd_ni_ne_se_repete() {
        for (String texte : List.of("", "a", " ", "  deux  espaces ", "« cité »", "ligne\nsuivante")) {
            assertThat(String.join("", morceaux(texte))).isEqualTo(texte);
        }
    }
}
