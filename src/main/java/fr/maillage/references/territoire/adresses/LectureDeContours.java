package fr.maillage.references.territoire.adresses;

import fr.maillage.references.territoire.mesures.Suivi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lit des contours d’IRIS (IGN, Insee) ou de quartiers prioritaires (ANCT) en GeoJSON, un trait à la fois : le fichier de
 * toute la France ne tient pas en mémoire.
 */
final class LectureDeContours {
    private static final Pattern IRIS = Pattern.compile("\\d[0-9AB]\\d{7}");
    private static final Pattern QPV = Pattern.compile("Q[NP]\\d[0-9A-Z]{5,6}");
    private static final Pattern COMMUNE = Pattern.compile("\\b\\d[0-9AB]\\d{3}\\b");
    private static final List<String> CODES_D_IRIS = List.of("code_iris", "dcomiris", "iris", "code");
    private static final List<String> NOMS_D_IRIS = List.of("nom_iris", "lib_iris", "libiris", "nom");
    private static final List<String> CODES_DE_QPV = List.of("code_qp", "codeqp", "code_qpv", "code_quartier", "code");
    private static final List<String> NOMS_DE_QPV =
            List.of("nom_qp", "lib_qp", "nom_qpv", "lib_qpv", "noms_qp", "nom_quartier", "nom");
    private static final List<String> COMMUNES = List.of("insee_com", "code_insee", "depcom", "codgeo");

    private LectureDeContours() {}

    static boolean reconnait(Path fichier) {
        byte[] debut = new byte[64];
        try (InputStream flux = Files.newInputStream(fichier)) {
            int lus = flux.readNBytes(debut, 0, debut.length);
            return new String(debut, 0, Math.max(0, lus), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip()
                    .startsWith("{");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<JdbcAdresses.Tracee> lire(Path fichier, String nom, Suivi suivi) {
        var lues = new ArrayList<JdbcAdresses.Tracee>();
        try (JsonParser json = JsonMapper.shared().createParser(fichier.toFile())) {
            if (!allerAuxTraits(json)) throw refus(nom);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                JsonNode trait = json.readValueAsTree();
                tracee(trait, nom).ifPresent(lues::add);
                if (lues.size() % 500 == 0) suivi.avancer(0, lues.size() + " contours lus");
            }
        }
        if (lues.isEmpty()) throw refus(nom);
        return lues;
    }

    private static boolean allerAuxTraits(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) return false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean traits = json.currentName().equals("features");
            JsonToken valeur = json.nextToken();
            if (traits) return valeur == JsonToken.START_ARRAY;
            json.skipChildren();
        }
        return false;
    }

    private static IllegalArgumentException refus(String nom) {
        return new IllegalArgumentException(
                "« %s » n’est pas une collection de contours d’IRIS (propriété CODE_IRIS) ni de quartiers prioritaires (code_qp) : vérifiez le fichier."
                        .formatted(nom));
    }

    private static java.util.Optional<JdbcAdresses.Tracee> tracee(JsonNode trait, String nom) {
        JsonNode proprietes = trait.path("properties");
        String quartier = premiere(proprietes, CODES_DE_QPV, QPV);
        String iris = quartier.isEmpty() ? premiere(proprietes, CODES_D_IRIS, IRIS) : "";
        if (quartier.isEmpty() && iris.isEmpty()) return java.util.Optional.empty();
        Geometry contour = Contour.duGeoJson(trait.path("geometry"));
        if (contour.isEmpty()) return java.util.Optional.empty();
        if (!Contour.enDegres(contour)) {
            var coin = contour.getEnvelopeInternal();
            throw new IllegalArgumentException(
                    "Les coordonnées de « %s » ne sont pas en degrés (par exemple %.0f, %.0f) : enregistrez-le en WGS 84 (EPSG:4326)."
                            .formatted(nom, coin.getMaxX(), coin.getMaxY()));
        }
        Genre genre = iris.isEmpty() ? Genre.QPV : Genre.IRIS;
        String code = iris.isEmpty() ? quartier : iris;
        String lu = premiere(proprietes, genre == Genre.QPV ? NOMS_DE_QPV : NOMS_D_IRIS, Pattern.compile(".+"));
        String communes = COMMUNE.matcher(premiere(proprietes, COMMUNES, Pattern.compile(".+")))
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .collect(Collectors.joining(" "));
        return java.util.Optional.of(new JdbcAdresses.Tracee(
                genre, new Zone(code, lu.isEmpty() ? code : lu), departement(genre, code), communes, contour));
    }

    /** Un quartier porte le numéro de son département sur trois signes : QP049001, QN04901M, QN97401M. */
    static String departement(Genre genre, String code) {
        if (genre == Genre.IRIS) return code.startsWith("97") ? code.substring(0, 3) : code.substring(0, 2);
        return code.substring(2, 5).replaceFirst("^0", "");
    }

    private static String premiere(JsonNode proprietes, List<String> noms, Pattern forme) {
        for (String nom : noms) {
            for (var propriete : proprietes.properties()) {
                String valeur = propriete.getValue().asString("").strip();
                if (propriete.getKey().toLowerCase(Locale.ROOT).equals(nom)
                        && forme.matcher(valeur).matches()) return valeur;
            }
        }
        return "";
    }
}
