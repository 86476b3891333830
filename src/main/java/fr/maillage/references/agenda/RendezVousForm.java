package fr.maillage.references.agenda;

import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Un rendez-vous tel qu’on le saisit ; le lieu et la salle voyagent ensemble : « 12|Bureau 1 ». */
record RendezVousForm(Map<String, String> saisie) {
    String valeur(String cle) {
        return saisie.getOrDefault(cle, "").strip();
    }

    Optional<LocalDate> jour() {
        return Dates.lue(valeur("jour"));
    }

    Optional<LocalTime> heure() {
        try {
            return Optional.of(LocalTime.parse(valeur("heure")));
        } catch (DateTimeParseException illisible) {
            return Optional.empty();
        }
    }

    /** Ce qui ne va pas dans le jour et l’heure, tout ce dont un report a besoin. */
    List<ErreurDeChamp> erreursDeMoment() {
        var erreurs = new ArrayList<ErreurDeChamp>();
        if (jour().isEmpty()) {
            erreurs.add(new ErreurDeChamp("jour", Dates.reproche(valeur("jour"))));
        }
        if (heure().isEmpty()) {
            erreurs.add(new ErreurDeChamp(
                    "heure", "« %s » n’est pas une heure : écrivez-la 09:30.".formatted(valeur("heure"))));
        }
        return erreurs;
    }

    List<ErreurDeChamp> erreurs() {
        var erreurs = new ArrayList<>(erreursDeMoment());
        if (!valeur("minutes").matches("\\d{1,5}")) {
            erreurs.add(new ErreurDeChamp(
                    "minutes", "« %s » n’est pas un nombre de minutes.".formatted(valeur("minutes"))));
        }
        if (!valeur("trajet").matches("\\d{0,3}")) {
            erreurs.add(
                    new ErreurDeChamp("trajet", "« %s » n’est pas un nombre de minutes.".formatted(valeur("trajet"))));
        }
        return erreurs;
    }

    /** À n’appeler que sans erreur. */
    Planifier.Demande versDemande(long moi) {
        String[] endroit = valeur("endroit").split("\\|", 2);
        Long lieu = endroit[0].matches("\\d{1,18}") ? Long.valueOf(endroit[0]) : null;
        var genre = genre();
        boolean visite = genre == RendezVous.Genre.VISITE;
        return new Planifier.Demande(
                valeur("agent").matches("\\d{1,18}") ? Long.parseLong(valeur("agent")) : moi,
                genre,
                jour().orElseThrow(),
                heure().orElseThrow(),
                Integer.parseInt(valeur("minutes")),
                visite && !valeur("trajet").isEmpty() ? Integer.parseInt(valeur("trajet")) : 0,
                visite ? null : lieu,
                visite || lieu == null || endroit.length < 2 ? "" : endroit[1],
                reference(valeur("objet")),
                valeur("intitule"));
    }

    private RendezVous.Genre genre() {
        return Arrays.stream(RendezVous.Genre.values())
                .filter(g -> g.name().equals(valeur("genre")))
                .findFirst()
                .orElse(RendezVous.Genre.RENDEZ_VOUS);
    }

    /** « dossier-12 » dans une adresse, « dossier:12 » en base ; autre chose n’est rien. */
    static String reference(@Nullable String ecrite) {
        return ecrite != null && ecrite.matches("[a-z]+[-:]\\d{1,18}") ? ecrite.replace('-', ':') : "";
    }
}
