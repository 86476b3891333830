package fr.maillage.references.agenda;

import fr.maillage.socle.echanges.lecture.Colonnes;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.Ligne;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lit les fichiers publics de jours fériés (par zone) et de vacances scolaires (une colonne par zone). */
final class LectureDeCalendrier {
    private static final List<String> ZONES = List.of("A", "B", "C");

    private LectureDeCalendrier() {}

    /** Un jour connu d’une zone. */
    record Jour(LocalDate jour, boolean ferie, String zone, String libelle) {}

    static List<Jour> lire(FichierRecu fichier) {
        try (var feuille = fichier.lire()) {
            var colonnes = feuille.colonnes();
            var jours = new ArrayList<Jour>();
            boolean vacances = colonnes.rang("nom_vacances").isPresent();
            if (!vacances && colonnes.rang("nom_jour_ferie").isEmpty()) {
                throw new FichierIllisible(
                        "« %s » n’est ni un fichier de jours fériés (colonnes date, nom_jour_ferie) ni un fichier de vacances (date, vacances_zone_a…, nom_vacances). Ses colonnes : %s."
                                .formatted(fichier.nom(), String.join(", ", colonnes.noms())));
            }
            feuille.parcourir(ligne -> {
                if (vacances) vacances(colonnes, ligne, fichier.nom(), jours);
                else ferie(colonnes, ligne, fichier.nom(), jours);
            });
            return jours;
        }
    }

    private static void ferie(Colonnes colonnes, Ligne ligne, String fichier, List<Jour> jours) {
        LocalDate jour = date(colonnes, ligne, fichier);
        String zones = colonnes.rang("zones").isPresent()
                ? cellule(colonnes, ligne, "zones")
                : cellule(colonnes, ligne, "zone");
        for (String zone : zones.split("\\|")) {
            if (!zone.isBlank())
                jours.add(new Jour(jour, true, zone.strip(), cellule(colonnes, ligne, "nom_jour_ferie")));
        }
    }

    private static void vacances(Colonnes colonnes, Ligne ligne, String fichier, List<Jour> jours) {
        String nom = cellule(colonnes, ligne, "nom_vacances");
        if (nom.isEmpty()) return;
        LocalDate jour = date(colonnes, ligne, fichier);
        for (String zone : ZONES) {
            String oui = cellule(colonnes, ligne, "vacances_zone_" + zone.toLowerCase(java.util.Locale.ROOT));
            if (oui.equalsIgnoreCase("true") || oui.equals("1")) jours.add(new Jour(jour, false, zone, nom));
        }
    }

    private static LocalDate date(Colonnes colonnes, Ligne ligne, String fichier) {
        String ecrite = cellule(colonnes, ligne, "date");
        try {
            return LocalDate.parse(ecrite);
        } catch (DateTimeParseException illisible) {
            throw new FichierIllisible(
                    "« %s », ligne %d : « %s » n’est pas une date (2026-12-25). Corrigez-la, puis renvoyez le fichier."
                            .formatted(fichier, ligne.numero(), ecrite));
        }
    }

    private static String cellule(Colonnes colonnes, Ligne ligne, String nom) {
        var rang = colonnes.rang(nom);
        return rang.isEmpty()
                ? ""
                : Objects.requireNonNullElse(ligne.cellule(rang.getAsInt()), "").strip();
    }
}
