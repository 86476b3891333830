package fr.maillage.references.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Écrit des rendez-vous en iCalendar (RFC 5545), pour le téléphone ou la messagerie de l’agent. Ni intitulé, ni objet, ni adresse de visite :
 * jamais le nom d’une personne ne sort de la maison par là.
 */
final class FluxICalendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS_PAR_LIGNE = 75;

    private FluxICalendar() {}

    static String ecrire(List<RendezVous> rendezVous, Instant maintenant) {
        var flux = new StringBuilder();
        ligne(flux, "BEGIN:VCALENDAR");
        ligne(flux, "VERSION:2.0");
        ligne(flux, "PRODID:-//Maillage//Agenda//FR");
        ligne(flux, "CALSCALE:GREGORIAN");
        ligne(flux, "METHOD:PUBLISH");
        ligne(flux, "X-WR-CALNAME:Maillage");
        ligne(flux, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        for (var r : rendezVous) evenement(flux, r, maintenant);
        ligne(flux, "END:VCALENDAR");
        return flux.toString();
    }

    private static void evenement(StringBuilder flux, RendezVous r, Instant maintenant) {
        ligne(flux, "BEGIN:VEVENT");
        ligne(flux, "UID:rendez-vous-" + r.id() + "@maillage");
        ligne(flux, "DTSTAMP:" + UTC.format(maintenant));
        ligne(flux, "DTSTART:" + UTC.format(r.debut()));
        ligne(flux, "DTEND:" + UTC.format(r.fin()));
        ligne(flux, "SEQUENCE:" + (r.version() - 1));
        ligne(flux, "SUMMARY:" + texte(r.genre().libelle()));
        if (r.genre() != RendezVous.Genre.VISITE && !r.ou().isEmpty()) ligne(flux, "LOCATION:" + texte(r.ou()));
        ligne(flux, "STATUS:" + (r.statut().occupe() ? "CONFIRMED" : "CANCELLED"));
        ligne(flux, "CLASS:PRIVATE");
        ligne(flux, "END:VEVENT");
    }

    /** Les caractères qui ont un sens dans le format ne doivent pas en prendre un dans un texte. */
    static String texte(String brut) {
        return brut.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n");
    }

    /** Une ligne finit par CRLF et se plie à 75 octets, sans jamais couper un caractère. */
    static void ligne(StringBuilder flux, String contenu) {
        int octets = 0;
        for (int i = 0; i < contenu.length(); ) {
            int point = contenu.codePointAt(i);
            String signe = Character.toString(point);
            int taille = signe.getBytes(StandardCharsets.UTF_8).length;
            if (octets + taille > OCTETS_PAR_LIGNE) {
                flux.append("\r\n ");
                octets = 1;
            }
            flux.append(signe);
            octets += taille;
            i += Character.charCount(point);
        }
        flux.append("\r\n");
    }
}
