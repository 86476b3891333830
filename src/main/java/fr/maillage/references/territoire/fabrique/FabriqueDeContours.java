package fr.maillage.references.territoire.fabrique;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Trace;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Réduit les contours publics (GeoJSON) à des tracés compacts, une ligne par territoire. */
public final class FabriqueDeContours {
    private final ObjectMapper json = new ObjectMapper();

    public List<String> fabriquer(File geojson, Maille maille, String cleDuCode, Predicate<String> garder) {
        var lignes = new ArrayList<String>();
        for (JsonNode trait : json.readTree(geojson).path("features")) {
            String code = trait.path("properties").path(cleDuCode).asString("");
            if (!code.isEmpty() && garder.test(code)) {
                lignes.add(maille.name() + ";" + code + ";" + tracer(trait.path("geometry")));
            }
        }
        lignes.sort(null);
        return lignes;
    }

    private static String tracer(JsonNode geometrie) {
        var anneaux = new ArrayList<double[]>();
        boolean plusieurs = geometrie.path("type").asString().equals("MultiPolygon");
        JsonNode coordonnees = geometrie.path("coordinates");
        for (JsonNode polygone : plusieurs ? coordonnees : List.of(coordonnees)) {
            for (JsonNode anneau : polygone) anneaux.add(anneau(anneau));
        }
        return Trace.de(anneaux).ecrire();
    }

    private static double[] anneau(JsonNode points) {
        double[] plat = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            plat[2 * i] = points.get(i).path(0).asDouble();
            plat[2 * i + 1] = points.get(i).path(1).asDouble();
        }
        return plat;
    }
}
