package fr.maillage.references.territoire.adresses;

import fr.maillage.references.territoire.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.JsonNode;

/** Un contour exact, avec ses trous : tel que le GeoJSON le donne, tel que la base le garde (WKB). */
final class Contour {
    private static final GeometryFactory FABRIQUE = new GeometryFactory();

    private Contour() {}

    static boolean contient(Geometry contour, double longitude, double latitude) {
        return contour.covers(FABRIQUE.createPoint(new Coordinate(longitude, latitude)));
    }

    /** Rien d’un tracé vide ; un tracé qui se recoupe est redressé. */
    static Geometry duGeoJson(JsonNode geometrie) {
        JsonNode coordonnees = geometrie.path("coordinates");
        var polygones = new ArrayList<Polygon>();
        if (geometrie.path("type").asString("").equals("MultiPolygon")) coordonnees.forEach(p -> ajouter(polygones, p));
        else if (geometrie.path("type").asString("").equals("Polygon")) ajouter(polygones, coordonnees);
        Geometry tout = FABRIQUE.createMultiPolygon(polygones.toArray(Polygon[]::new));
        return tout.isValid() ? tout : tout.buffer(0);
    }

    private static void ajouter(ArrayList<Polygon> polygones, JsonNode anneaux) {
        if (anneaux.isEmpty() || anneaux.path(0).size() < 4) return;
        var trous = new LinearRing[anneaux.size() - 1];
        for (int n = 1; n < anneaux.size(); n++) trous[n - 1] = anneau(anneaux.path(n));
        polygones.add(FABRIQUE.createPolygon(anneau(anneaux.path(0)), trous));
    }

    private static LinearRing anneau(JsonNode points) {
        var lus = new Coordinate[points.size()];
        for (int n = 0; n < lus.length; n++) {
            lus[n] = new Coordinate(
                    points.path(n).path(0).asDouble(), points.path(n).path(1).asDouble());
        }
        lus[lus.length - 1] = lus[0].copy();
        return FABRIQUE.createLinearRing(lus);
    }

    static boolean enDegres(Geometry contour) {
        var emprise = contour.getEnvelopeInternal();
        return Math.abs(emprise.getMinX()) <= 180
                && Math.abs(emprise.getMaxX()) <= 180
                && Math.abs(emprise.getMinY()) <= 90
                && Math.abs(emprise.getMaxY()) <= 90;
    }

    static byte[] ecrire(Geometry contour) {
        return new WKBWriter().write(contour);
    }

    static Geometry lire(byte[] ecrit) {
        try {
            return new WKBReader(FABRIQUE).read(ecrit);
        } catch (ParseException e) {
            throw new IllegalStateException("Un contour rangé dans territoire.zone ne se relit pas.", e);
        }
    }

    /** Le tracé des cartes, arrondi. */
    static Trace trace(Geometry contour) {
        var anneaux = new ArrayList<double[]>();
        for (int n = 0; n < contour.getNumGeometries(); n++) {
            if (!(contour.getGeometryN(n) instanceof Polygon polygone)) continue;
            anneaux.add(plat(polygone.getExteriorRing()));
            for (int t = 0; t < polygone.getNumInteriorRing(); t++) anneaux.add(plat(polygone.getInteriorRingN(t)));
        }
        return Trace.de(anneaux);
    }

    /** La surface que dessine un tracé de carte, sans ses trous. */
    static Geometry surface(Trace trace) {
        Geometry surface = FABRIQUE.createPolygon();
        for (double[] anneau : trace.anneaux()) {
            int n = anneau.length / 2;
            if (n < 4) continue;
            var points = new Coordinate[n + 1];
            for (int i = 0; i < n; i++) points[i] = new Coordinate(anneau[2 * i], anneau[2 * i + 1]);
            points[n] = points[0].copy();
            surface = surface.union(FABRIQUE.createPolygon(points).buffer(0));
        }
        return surface;
    }

    private static double[] plat(LinearRing anneau) {
        return Arrays.stream(anneau.getCoordinates())
                .flatMapToDouble(c -> DoubleStream.of(c.x, c.y))
                .toArray();
    }
}
