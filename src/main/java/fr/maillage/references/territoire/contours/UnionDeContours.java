package fr.maillage.references.territoire.contours;

import fr.maillage.references.territoire.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Réunit des contours voisins en un seul : un secteur fait de communes, une région faite de départements. */
public final class UnionDeContours {
    private static final GeometryFactory FABRIQUE = new GeometryFactory();
    /** Au-dessous, un trou n’est que le jour laissé par l’arrondi entre deux voisins. */
    private static final double JOUR_EN_DEGRES_CARRES = 2e-5;

    private UnionDeContours() {}

    /** Le contour de l’ensemble ; rien si aucun contour n’est donné. */
    public static Optional<Trace> de(Collection<Trace> traces) {
        List<Geometry> surfaces = traces.stream()
                .map(UnionDeContours::surface)
                .filter(g -> !g.isEmpty())
                .toList();
        if (surfaces.isEmpty()) return Optional.empty();
        Geometry union = OverlayNGRobust.union(surfaces);
        var anneaux = new ArrayList<double[]>();
        for (int i = 0; i < union.getNumGeometries(); i++) {
            if (!(union.getGeometryN(i) instanceof Polygon polygone)) continue;
            anneaux.add(plat(polygone.getExteriorRing()));
            for (int t = 0; t < polygone.getNumInteriorRing(); t++) {
                var trou = polygone.getInteriorRingN(t);
                if (FABRIQUE.createPolygon(trou.getCoordinates()).getArea() > JOUR_EN_DEGRES_CARRES) {
                    anneaux.add(plat(trou));
                }
            }
        }
        return anneaux.isEmpty() ? Optional.empty() : Optional.of(Trace.de(anneaux));
    }

    /** Les anneaux d’un tracé ne disent pas lesquels sont des trous : un anneau dans un autre en est un. */
    private static Geometry surface(Trace trace) {
        List<Geometry> parTaille = trace.anneaux().stream()
                .map(UnionDeContours::polygone)
                .filter(g -> !g.isEmpty())
                .sorted(Comparator.comparingDouble(Geometry::getArea).reversed())
                .toList();
        Geometry surface = FABRIQUE.createPolygon();
        for (Geometry anneau : parTaille) {
            surface = surface.contains(anneau.getInteriorPoint()) ? surface.difference(anneau) : surface.union(anneau);
        }
        return surface;
    }

    private static Geometry polygone(double[] plat) {
        int n = plat.length / 2;
        boolean ferme = plat[0] == plat[plat.length - 2] && plat[1] == plat[plat.length - 1];
        var points = new Coordinate[ferme ? n : n + 1];
        for (int i = 0; i < n; i++) points[i] = new Coordinate(plat[2 * i], plat[2 * i + 1]);
        if (!ferme) points[n] = points[0].copy();
        if (points.length < 4) return FABRIQUE.createPolygon();
        Polygon polygone = FABRIQUE.createPolygon(points);
        return polygone.isValid() ? polygone : polygone.buffer(0);
    }

    private static double[] plat(LineString anneau) {
        return Arrays.stream(anneau.getCoordinates())
                .flatMapToDouble(c -> java.util.stream.DoubleStream.of(c.x, c.y))
                .toArray();
    }
}
