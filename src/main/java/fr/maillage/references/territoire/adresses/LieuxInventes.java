package fr.maillage.references.territoire.adresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Invente, pour une commune dont seul le contour est connu, des voies, des numéros et un découpage : de quoi montrer ce que
 * situer veut dire. Rien n’y est à sa vraie place ; la même commune redonne les mêmes lieux.
 */
final class LieuxInventes {
    /** Les voies où habitent les foyers inventés de la démonstration. */
    private static final List<String> VOIES = List.of(
            "Rue des Lilas",
            "Rue du Moulin",
            "Allée des Tilleuls",
            "Rue de la Gare",
            "Place de l’Église",
            "Rue des Écoles",
            "Chemin des Vignes",
            "Rue du Stade",
            "Boulevard des Deux-Rives",
            "Square des Hirondelles",
            "Rue Basse",
            "Rue des Jardins");

    private static final int NUMEROS = 120;
    /** Environ six mètres entre deux numéros. */
    private static final double PAS = 0.00006;
    /** Environ trois cents mètres autour du milieu d’une voie. */
    private static final double RAYON_D_UN_QUARTIER = 0.003;

    private static final GeometryFactory FABRIQUE = new GeometryFactory();

    private final String commune;
    private final Geometry contour;
    private final Random hasard;
    private final List<JdbcAdresses.Voie> voies = new ArrayList<>();

    LieuxInventes(String commune, Geometry contour) {
        this.commune = commune;
        this.contour = contour;
        this.hasard = new Random(commune.hashCode());
        for (String nom : VOIES) voies.add(new JdbcAdresses.Voie(commune, "", "", nom, numeros()));
    }

    static int voiesParCommune() {
        return VOIES.size();
    }

    List<JdbcAdresses.Voie> voies() {
        return voies;
    }

    private List<JdbcAdresses.Point> numeros() {
        Coordinate depart = auHasard();
        double sens = hasard.nextDouble() * 2 * Math.PI;
        var points = new ArrayList<JdbcAdresses.Point>();
        for (int n = 1; n <= NUMEROS; n++) {
            var ici = new Coordinate(depart.x + n * PAS * Math.cos(sens), depart.y + n * PAS * Math.sin(sens));
            // Une voie qui sortirait de la commune s’y retourne.
            if (!Contour.contient(contour, ici.x, ici.y)) ici = new Coordinate(depart.x, depart.y);
            points.add(new JdbcAdresses.Point(Integer.toString(n), ici.x, ici.y));
        }
        return points;
    }

    private Coordinate auHasard() {
        Envelope emprise = contour.getEnvelopeInternal();
        for (int essai = 0; essai < 200; essai++) {
            double x = emprise.getMinX() + hasard.nextDouble() * emprise.getWidth();
            double y = emprise.getMinY() + hasard.nextDouble() * emprise.getHeight();
            if (Contour.contient(contour, x, y)) return new Coordinate(x, y);
        }
        return contour.getInteriorPoint().getCoordinate();
    }

    /** Un morceau de la commune par IRIS : chacun autour d’un point tiré au sort. */
    List<JdbcAdresses.Tracee> iris(List<Zone> iris) {
        var points = new ArrayList<Coordinate>();
        while (points.size() < iris.size()) points.add(auHasard());
        var decoupage = new VoronoiDiagramBuilder();
        decoupage.setSites(points);
        decoupage.setClipEnvelope(contour.getEnvelopeInternal());
        Geometry morceaux = decoupage.getDiagram(FABRIQUE);
        var traces = new ArrayList<JdbcAdresses.Tracee>();
        for (int n = 0; n < morceaux.getNumGeometries() && n < iris.size(); n++) {
            Geometry morceau = morceaux.getGeometryN(n).intersection(contour);
            if (!morceau.isEmpty()) traces.add(tracee(Genre.IRIS, iris.get(n), morceau));
        }
        return traces;
    }

    /** Chaque quartier est un rond autour du milieu d’une voie, pour que des adresses y tombent. */
    List<JdbcAdresses.Tracee> quartiers(List<Zone> quartiers) {
        var traces = new ArrayList<JdbcAdresses.Tracee>();
        for (int n = 0; n < quartiers.size(); n++) {
            var milieu = voies.get(n % voies.size()).points().get(NUMEROS / 2);
            Geometry rond = FABRIQUE.createPoint(new Coordinate(milieu.longitude(), milieu.latitude()))
                    .buffer(RAYON_D_UN_QUARTIER)
                    .intersection(contour);
            if (!rond.isEmpty()) traces.add(tracee(Genre.QPV, quartiers.get(n), rond));
        }
        return traces;
    }

    private JdbcAdresses.Tracee tracee(Genre genre, Zone zone, Geometry contour) {
        return new JdbcAdresses.Tracee(
                genre, zone, LectureDeContours.departement(genre, zone.code()), commune, contour);
    }
}
