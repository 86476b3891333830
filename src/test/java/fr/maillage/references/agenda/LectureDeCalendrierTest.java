package fr.maillage.references.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LectureDeCalendrierTest {
    private static List<LectureDeCalendrier.Jour> lire(String texte) {
        try (var recu =
                FichierRecu.recevoir(new ByteArrayInputStream(texte.getBytes(StandardCharsets.UTF_8)), "essai.csv")) {
            return LectureDeCalendrier.lire(recu);
        }
    }

    @Test
    void les_jours_feries_viennent_par_zone() {
        assertThat(AgendaDeDemonstration.lire("jours_feries.csv"))
                .contains(new LectureDeCalendrier.Jour(LocalDate.of(2026, 12, 25), true, "Métropole", "Jour de Noël"));
        assertThat(lire("date,annee,zone,nom_jour_ferie\n2027-07-14,2027,Métropole,14 juillet\n"))
                .containsExactly(
                        new LectureDeCalendrier.Jour(LocalDate.of(2027, 7, 14), true, "Métropole", "14 juillet"));
    }

    @Test
    void les_vacances_viennent_de_la_colonne_de_leur_zone() {
        assertThat(
                        lire(
                                "date,vacances_zone_a,vacances_zone_b,vacances_zone_c,nom_vacances\n2027-02-15,False,True,False,Vacances d'hiver\n2027-03-20,False,False,False,\n"))
                .containsExactly(
                        new LectureDeCalendrier.Jour(LocalDate.of(2027, 2, 15), false, "B", "Vacances d'hiver"));
        assertThat(AgendaDeDemonstration.lire("vacances_scolaires.csv")).isNotEmpty();
    }

    @Test
    void un_autre_fichier_ou_une_date_fausse_se_disent_en_une_phrase() {
        assertThatThrownBy(() -> lire("commune,population\n49007,157175\n"))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContaining("ni un fichier de jours fériés")
                .hasMessageContaining("commune, population");
        assertThatThrownBy(() -> lire("date,nom_jour_ferie,zones\n25/12/2026,Noël,Métropole\n"))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContaining("« 25/12/2026 » n’est pas une date");
    }
}
