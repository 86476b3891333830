package fr.maillage.references.agenda;

import fr.maillage.socle.commun.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Un moment de l’agenda d’un agent. {@code objet} désigne ce dont il s’agit sans le dire : « dossier:12 », ou rien. */
public record RendezVous(
        long id,
        long agent,
        String nomDeLAgent,
        Genre genre,
        Instant debut,
        Instant fin,
        int trajet,
        @Nullable Long lieu,
        String nomDuLieu,
        String adresse,
        String salle,
        String objet,
        String intitule,
        Statut statut,
        @Nullable Long reporteDe,
        @Nullable Long reporteVers,
        boolean fictif,
        int version) {

    /** Ce que l’on fait pendant ce temps. */
    public enum Genre {
        RENDEZ_VOUS("Rendez-vous"),
        VISITE("Visite à domicile"),
        PERMANENCE("Permanence"),
        REUNION("Réunion"),
        ABSENCE("Absence, congé");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** Ce qu’il en est advenu. */
    public enum Statut {
        PREVU("prévu", "encours"),
        HONORE("honoré", "ok"),
        ABSENT_EXCUSE("absence excusée", "bientot"),
        ABSENT_NON_EXCUSE("absence non excusée", "urgent"),
        ANNULE("annulé", "neutre"),
        REPORTE("reporté", "neutre");

        private final String libelle;
        private final String ton;

        Statut(String libelle, String ton) {
            this.libelle = libelle;
            this.ton = ton;
        }

        public String libelle() {
            return libelle;
        }

        public String ton() {
            return ton;
        }

        /** Prend-il encore du temps dans l’agenda ? */
        public boolean occupe() {
            return this == PREVU || this == HONORE;
        }
    }

    public LocalDate jour() {
        return debut.atZone(Dates.fuseau()).toLocalDate();
    }

    public LocalTime heure() {
        return debut.atZone(Dates.fuseau()).toLocalTime();
    }

    public LocalTime heureDeFin() {
        return fin.atZone(Dates.fuseau()).toLocalTime();
    }

    /** La dernière heure, d’horloge en horloge, dont il prend au moins une minute : 11 pour une permanence de 9 h à 12 h. */
    int derniereHeure() {
        var fini = fin.minusSeconds(60).atZone(Dates.fuseau());
        return fini.toLocalDate().equals(jour()) ? Math.max(fini.getHour(), heure().getHour()) : 23;
    }

    /** « mardi 24 novembre 2026 ». */
    public String jourEnLettres() {
        return enLettres(jour());
    }

    static String enLettres(LocalDate jour) {
        return Dates.avecLeJour(jour);
    }

    /** « 9 h 30 – 10 h 15 ». */
    public String horaire() {
        return Lieu.Permanence.heure(heure()) + " – " + Lieu.Permanence.heure(heureDeFin());
    }

    public String href() {
        return "/agenda/" + id;
    }

    /** Le lieu et la salle tels qu’on les lit. */
    public String ou() {
        if (genre == Genre.VISITE) return "à domicile";
        return salle.isEmpty() ? nomDuLieu : nomDuLieu + ", " + salle;
    }

    static Map<String, String> genres() {
        var choix = new LinkedHashMap<String, String>();
        Arrays.stream(Genre.values()).forEach(g -> choix.put(g.name(), g.libelle()));
        return choix;
    }
}
