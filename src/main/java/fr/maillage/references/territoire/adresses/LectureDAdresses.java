package fr.maillage.references.territoire.adresses;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.mesures.Suivi;
import fr.maillage.socle.echanges.lecture.Colonnes;
import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.Ligne;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lit la base d’adresses nationale telle qu’elle se publie par département (adresses-49.csv) : un numéro par ligne, la voie,
 * la commune d’aujourd’hui, la position en degrés.
 */
final class LectureDAdresses {
    /** Deux fois le plus grand département : au-delà, la mémoire ne suffirait pas. */
    private static final int LIGNES_AU_PLUS = 2_500_000;

    private static final int PAS = 20_000;
    private static final List<String> COLONNES = List.of("numero", "nom_voie", "code_insee", "lon", "lat");
    /** Le numéro que la base donne à un lieu-dit qui n’en a pas. */
    private static final String SANS_NUMERO = "99999";

    private record Cle(String commune, String ancienne, String codePostal, String nom) {}

    record Lues(List<JdbcAdresses.Voie> voies, int adresses, int refusees) {}

    private final Geographie geographie;

    LectureDAdresses(Geographie geographie) {
        this.geographie = geographie;
    }

    static boolean reconnait(Colonnes colonnes) {
        return COLONNES.stream().allMatch(c -> colonnes.rang(c).isPresent());
    }

    Lues lire(FichierRecu recu, Suivi suivi) {
        var voies = new LinkedHashMap<Cle, List<JdbcAdresses.Point>>();
        int adresses = 0;
        int refusees = 0;
        try (Feuille feuille = recu.lire()) {
            var place = new Place(feuille.colonnes());
            for (Ligne ligne : feuille) {
                if (ranger(ligne, place, voies)) adresses++;
                else refusees++;
                if (adresses > LIGNES_AU_PLUS) {
                    throw new IllegalArgumentException(
                            "« %s » a plus de %d adresses : chargez la base département par département."
                                    .formatted(recu.nom(), LIGNES_AU_PLUS));
                }
                if ((adresses + refusees) % PAS == 0) suivi.avancer(0, (adresses + refusees) + " adresses lues");
            }
        }
        if (adresses == 0) {
            throw new IllegalArgumentException(
                    "Aucune ligne de « %s » n’a à la fois une voie, une commune d’aujourd’hui et une position en degrés."
                            .formatted(recu.nom()));
        }
        return new Lues(
                voies.entrySet().stream()
                        .map(v -> new JdbcAdresses.Voie(
                                v.getKey().commune(),
                                v.getKey().ancienne(),
                                v.getKey().codePostal(),
                                v.getKey().nom(),
                                v.getValue()))
                        .toList(),
                adresses,
                refusees);
    }

    private record Place(
            int numero,
            OptionalInt indice,
            int voie,
            OptionalInt lieuDit,
            OptionalInt codePostal,
            int commune,
            OptionalInt ancienne,
            int longitude,
            int latitude) {
        Place(Colonnes c) {
            this(
                    c.rang("numero").orElseThrow(),
                    c.rang("rep"),
                    c.rang("nom_voie").orElseThrow(),
                    c.rang("nom_ld"),
                    c.rang("code_postal"),
                    c.rang("code_insee").orElseThrow(),
                    c.rang("nom_ancienne_commune"),
                    c.rang("lon").orElseThrow(),
                    c.rang("lat").orElseThrow());
        }

        static String lire(Ligne ligne, OptionalInt rang) {
            return rang.isPresent() ? ligne.texte(rang.getAsInt()) : "";
        }
    }

    private boolean ranger(Ligne ligne, Place place, Map<Cle, List<JdbcAdresses.Point>> voies) {
        String nom = ligne.texte(place.voie());
        if (nom.isEmpty()) nom = Place.lire(ligne, place.lieuDit());
        Optional<String> commune = commune(ligne.texte(place.commune()));
        double longitude = degres(ligne.texte(place.longitude()), 180);
        double latitude = degres(ligne.texte(place.latitude()), 90);
        if (nom.isEmpty() || commune.isEmpty() || Double.isNaN(longitude) || Double.isNaN(latitude)) return false;
        String numero = ligne.texte(place.numero());
        if (!numero.matches("\\d{1,4}") || numero.equals("0") || numero.equals(SANS_NUMERO)) numero = "";
        String indice = numero.isEmpty()
                ? ""
                : Place.lire(ligne, place.indice())
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z]", "");
        voies.computeIfAbsent(
                        new Cle(
                                commune.get(),
                                Place.lire(ligne, place.ancienne()),
                                Place.lire(ligne, place.codePostal()),
                                nom),
                        _ -> new ArrayList<>())
                .add(new JdbcAdresses.Point(numero + indice, longitude, latitude));
        return true;
    }

    /** La commune d’aujourd’hui : un arrondissement de Paris, une commune déléguée y mènent. */
    private Optional<String> commune(String code) {
        if (geographie.trouver(Maille.COMMUNE, code).isPresent()) return Optional.of(code);
        return geographie
                .trouver(Maille.ARRONDISSEMENT_MUNICIPAL, code)
                .or(() -> geographie.trouver(Maille.COMMUNE_DELEGUEE, code))
                .map(Territoire::rattachement)
                .map(Territoire.Rattachement::commune)
                .filter(c -> !c.isEmpty());
    }

    private static double degres(String ecrit, int auPlus) {
        if (!ecrit.matches("-?\\d{1,3}([.,]\\d+)?")) return Double.NaN;
        double lu = Double.parseDouble(ecrit.replace(',', '.'));
        return Math.abs(lu) <= auPlus ? lu : Double.NaN;
    }
}
