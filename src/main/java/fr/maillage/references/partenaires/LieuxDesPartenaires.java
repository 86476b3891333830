package fr.maillage.references.partenaires;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Où est un service, et à quelle distance d’une commune : à vol d’oiseau, du milieu de la commune. */
@Component
class LieuxDesPartenaires {
    /** Un point du globe, en degrés (WGS 84). */
    record Point(double longitude, double latitude) {
        private static final double RAYON_KM = 6371;

        double km(Point autre) {
            double phi = Math.toRadians(latitude);
            double autrePhi = Math.toRadians(autre.latitude);
            double demiPhi = Math.sin((autrePhi - phi) / 2);
            double demiLambda = Math.sin(Math.toRadians(autre.longitude - longitude) / 2);
            double corde = demiPhi * demiPhi + Math.cos(phi) * Math.cos(autrePhi) * demiLambda * demiLambda;
            return 2 * RAYON_KM * Math.asin(Math.sqrt(corde));
        }
    }

    private final Territoires territoires;
    private final Map<Integer, Optional<Point>> milieux = new ConcurrentHashMap<>();

    LieuxDesPartenaires(Territoires territoires) {
        this.territoires = territoires;
    }

    Optional<Territoire> commune(String code) {
        return territoires.geographie().trouver(Maille.COMMUNE, code);
    }

    /** Le nom d’une zone d’éligibilité ; son code s’il n’est pas connu. */
    String nom(String code) {
        return territoires
                .parCode(code.length() <= 3 ? "D" + code : code)
                .map(Territoire::nom)
                .orElse(code);
    }

    /** La commune que désigne ce nom exact ou ce code. */
    Optional<Territoire> chercher(String saisie) {
        String ecrite = saisie.strip();
        if (ecrite.isEmpty()) return Optional.empty();
        return commune(ecrite)
                .or(() -> territoires.chercher(ecrite, 10, t -> t.maille() == Maille.COMMUNE && t.actuel()).stream()
                        .filter(t -> Vocabulaires.nu(t.nom()).equals(Vocabulaires.nu(ecrite)))
                        .findFirst());
    }

    /** La commune actuelle de ce nom, dans le département de ce code postal s’il est donné. */
    Optional<Territoire> nommee(String nom, String codePostal) {
        if (nom.isBlank()) return Optional.empty();
        return territoires.chercher(nom, 20, t -> t.maille() == Maille.COMMUNE && t.actuel()).stream()
                .filter(t -> Vocabulaires.nu(t.nom()).equals(Vocabulaires.nu(nom)))
                .filter(t -> codePostal.isEmpty() || t.code().startsWith(codePostal.substring(0, 2)))
                .findFirst();
    }

    Optional<Point> milieu(Territoire commune) {
        return milieux.computeIfAbsent(
                commune.id(),
                id -> Optional.ofNullable(territoires.contours(List.of(id)).get(id))
                        .map(LieuxDesPartenaires::milieu));
    }

    private static Point milieu(Trace trace) {
        double[] e = trace.emprise();
        return new Point((e[0] + e[2]) / 2, (e[1] + e[3]) / 2);
    }

    /** Le point du service, de sa structure, ou le milieu de sa commune. */
    Optional<Point> point(OffreDeService offre) {
        return point(offre.valeurs())
                .or(() -> point(offre.structure().valeurs()))
                .or(() -> commune(offre.ou("code_insee")).flatMap(this::milieu));
    }

    private static Optional<Point> point(Valeurs valeurs) {
        Double longitude = valeurs.nombre("longitude");
        Double latitude = valeurs.nombre("latitude");
        return longitude == null || latitude == null ? Optional.empty() : Optional.of(new Point(longitude, latitude));
    }

    /** Kilomètres de cette commune à ce service ; inconnus si l’un des deux n’a pas de place. */
    @Nullable
    Double km(Territoire commune, OffreDeService offre) {
        var depart = milieu(commune);
        var arrivee = point(offre);
        return depart.isEmpty() || arrivee.isEmpty() ? null : depart.get().km(arrivee.get());
    }
}
