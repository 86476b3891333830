package fr.maillage.references.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Le flux iCalendar, relu règle par règle de la RFC 5545. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FluxICalendarTest {
    private static final Instant MIDI = Instant.parse("2026-11-24T11:00:00Z");

    private static RendezVous rendezVous(RendezVous.Genre genre, String lieu, RendezVous.Statut statut) {
        return new RendezVous(
                12,
                3,
                "Camille",
                genre,
                MIDI,
                MIDI.plusSeconds(2700),
                0,
                7L,
                lieu,
                "1 place de l’Exemple",
                "Bureau 1",
                "dossier:99",
                "Vu avec Mme Untel",
                statut,
                null,
                null,
                true,
                3);
    }

    @Test
    void chaque_ligne_finit_par_CRLF_et_tient_en_75_octets() {
        String flux = FluxICalendar.ecrire(
                List.of(rendezVous(
                        RendezVous.Genre.RENDEZ_VOUS,
                        "Maison des solidarités d’un nom très long, à éèà répétés ".repeat(4),
                        RendezVous.Statut.PREVU)),
                MIDI);
        assertThat(flux).endsWith("END:VCALENDAR\r\n");
        assertThat(flux.replace("\r\n", "")).doesNotContain("\n", "\r");
        for (String ligne : flux.split("\r\n")) {
            assertThat(ligne.getBytes(StandardCharsets.UTF_8).length).as(ligne).isLessThanOrEqualTo(75);
        }
        assertThat(flux.replace("\r\n ", "")).contains("LOCATION:Maison des solidarités d’un nom très long\\, à éèà");
    }

    @Test
    void chaque_evenement_porte_ce_que_la_norme_exige() {
        String flux = FluxICalendar.ecrire(
                List.of(rendezVous(RendezVous.Genre.RENDEZ_VOUS, "Lieu", RendezVous.Statut.PREVU)), MIDI);
        assertThat(flux.split("\r\n"))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "BEGIN:VEVENT",
                        "UID:rendez-vous-12@maillage",
                        "DTSTAMP:20261124T110000Z",
                        "DTSTART:20261124T110000Z",
                        "DTEND:20261124T114500Z",
                        "SEQUENCE:2",
                        "STATUS:CONFIRMED",
                        "END:VEVENT")
                .anySatisfy(l -> assertThat(l).startsWith("PRODID:"));
    }

    @Test
    void ni_nom_ni_intitule_ni_reference_ni_adresse_de_visite_ne_sortent() {
        String flux = FluxICalendar.ecrire(
                List.of(
                        rendezVous(RendezVous.Genre.VISITE, "Chez elle", RendezVous.Statut.PREVU),
                        rendezVous(RendezVous.Genre.RENDEZ_VOUS, "Lieu", RendezVous.Statut.ANNULE)),
                MIDI);
        assertThat(flux)
                .doesNotContain("Untel", "dossier", "Chez elle", "Exemple")
                .contains("SUMMARY:Visite à domicile", "STATUS:CANCELLED");
    }

    @Test
    void un_texte_ne_devient_pas_une_propriete() {
        assertThat(FluxICalendar.texte("a;b,c\\d\r\nATTENDEE:x")).isEqualTo("a\\;b\\,c\\\\d\\nATTENDEE:x");
    }
}
