package fr.maillage.references.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.agenda.pages.AgendaPage.JourPage;
import fr.maillage.references.agenda.pages.AgendaPage.Moment;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeuresPrisesTest {
    private static Moment moment(int heure, int derniere, String fin, boolean libere) {
        return new Moment(
                heure,
                derniere,
                fin,
                "jusqu’à " + fin,
                "",
                "Permanence sociale",
                "",
                "",
                "",
                "",
                true,
                libere,
                "",
                "/agenda/1");
    }

    private static JourPage jour(Moment... moments) {
        return new JourPage("2026-11-23", "", "", false, true, "", "", List.of(moments));
    }

    @Test
    void les_heures_que_couvre_une_permanence_disent_la_permanence_et_ne_se_prennent_pas() {
        var jour = jour(moment(9, 11, "12:00", false));
        assertThat(jour.libre(8)).isEqualTo("08:00");
        for (int heure : List.of(9, 10, 11))
            assertThat(jour.libre(heure)).as(heure + " h").isEmpty();
        assertThat(jour.suites(10)).extracting(Moment::titre).containsExactly("Permanence sociale");
        assertThat(jour.suites(12)).isEmpty();
        assertThat(jour.libre(12)).isEqualTo("12:00");
    }

    @Test
    void ce_qui_finit_au_milieu_d_une_heure_en_laisse_le_reste() {
        var jour = jour(moment(14, 15, "15:30", false), moment(13, 15, "15:15", false));
        assertThat(jour.libre(14)).isEmpty();
        assertThat(jour.libre(15)).isEqualTo("15:30");
    }

    @Test
    void ce_qui_est_annule_rend_ses_heures() {
        var jour = jour(moment(9, 11, "12:00", true));
        assertThat(jour.libre(9)).isEqualTo("09:00");
        assertThat(jour.suites(10)).isEmpty();
        assertThat(jour.libre(10)).isEqualTo("10:00");
    }
}
