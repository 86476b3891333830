package fr.maillage.references.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Un lieu où l’on reçoit : son adresse, ses salles, ce que l’on y offre à qui pousse la porte, ses permanences. */
public record Lieu(
        long id,
        String nom,
        String adresse,
        String commune,
        @Nullable Long unite,
        List<String> salles,
        Map<Atout, Boolean> atouts,
        List<Permanence> permanences,
        boolean ouvert,
        int version) {

    /** Ce qu’un accueil inconditionnel demande d’un lieu. */
    public enum Atout {
        ACCESSIBLE("On y entre en fauteuil ou avec une poussette"),
        CONFIDENTIEL("Un bureau fermé permet de parler sans être entendu"),
        INTERPRETARIAT("Un interprète peut être joint"),
        SANS_RENDEZ_VOUS("On y est reçu sans rendez-vous ni condition"),
        AFFICHAGE("Les droits de la personne et les horaires y sont affichés");

        private final String libelle;

        Atout(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** Un créneau de chaque semaine où l’on reçoit sans rendez-vous. {@code places} : zéro si elles ne sont pas comptées. */
    public record Permanence(long id, DayOfWeek jour, LocalTime debut, LocalTime fin, int places) {
        private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRANCE);

        public String lisible() {
            return "%s de %s à %s%s"
                    .formatted(
                            jour.getDisplayName(TextStyle.FULL, Locale.FRANCE),
                            heure(debut),
                            heure(fin),
                            places > 0 ? " (" + places + " places)" : "");
        }

        static String heure(LocalTime heure) {
            return HEURE.format(heure).replace(" h 00", " h");
        }
    }

    /** Les créneaux de ce jour-là. */
    public List<Permanence> le(LocalDate jour) {
        return permanences.stream().filter(p -> p.jour() == jour.getDayOfWeek()).toList();
    }
}
