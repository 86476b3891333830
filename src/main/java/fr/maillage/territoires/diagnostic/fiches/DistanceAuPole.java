package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Trace;
import fr.maillage.references.territoire.typologies.Classement;
import fr.maillage.references.territoire.typologies.Classements;
import fr.maillage.references.territoire.typologies.Zonage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** À quelle distance du centre de leur aire d’attraction vivent les habitants, à vol d’oiseau, de commune à commune. */
@Component
class DistanceAuPole {
    private static final double RAYON_DE_LA_TERRE = 6371;
    private static final String COMMUNE_CENTRE = "11";
    private static final String HORS_ATTRACTION = "000";

    /** Une commune, le centre de son aire d’attraction et la distance qui les sépare, en kilomètres. */
    record Trajet(Territoire commune, Classement aire, String place, Territoire pole, double kilometres) {}

    private final Territoires territoires;
    private final Classements classements;

    DistanceAuPole(Territoires territoires, Classements classements) {
        this.territoires = territoires;
        this.classements = classements;
    }

    List<Trajet> trajets(List<Territoire> communes) {
        var poles = new HashMap<String, Territoire>();
        var aLire = new HashSet<Integer>();
        for (Territoire commune : communes) {
            aLire.add(commune.id());
            classements
                    .de(commune, Zonage.AIRE)
                    .filter(a -> !a.code().equals(HORS_ATTRACTION))
                    .ifPresent(a -> pole(a.code()).ifPresent(p -> {
                        poles.put(a.code(), p);
                        aLire.add(p.id());
                    }));
        }
        Map<Integer, Trace> contours = territoires.contours(aLire);
        var trajets = new ArrayList<Trajet>();
        for (Territoire commune : communes) {
            Optional<Classement> aire = classements.de(commune, Zonage.AIRE);
            Territoire pole = aire.map(a -> poles.get(a.code())).orElse(null);
            Trace ici = contours.get(commune.id());
            Trace la = pole == null ? null : contours.get(pole.id());
            if (aire.isEmpty() || pole == null || ici == null || la == null) continue;
            String place = classements
                    .de(commune, Zonage.PLACE_DANS_L_AIRE)
                    .map(Classement::libelle)
                    .orElse("");
            trajets.add(new Trajet(commune, aire.get(), place, pole, kilometres(centre(ici), centre(la))));
        }
        return trajets;
    }

    /** La moyenne de ces distances, chaque commune comptant pour ses habitants. */
    static double moyenne(List<Trajet> trajets) {
        double somme = 0;
        double habitants = 0;
        for (Trajet t : trajets) {
            Integer population = t.commune().population();
            double poids = population == null || population == 0 ? 1 : population;
            somme += poids * t.kilometres();
            habitants += poids;
        }
        return habitants == 0 ? 0 : somme / habitants;
    }

    private Optional<Territoire> pole(String aire) {
        return classements.communes(Zonage.AIRE, aire).stream()
                .flatMap(c -> territoires.geographie().trouver(Maille.COMMUNE, c).stream())
                .filter(c -> classements
                        .de(c, Zonage.PLACE_DANS_L_AIRE)
                        .filter(p -> p.code().equals(COMMUNE_CENTRE))
                        .isPresent())
                .findFirst();
    }

    /** Le centre de gravité du plus grand anneau. */
    private static double[] centre(Trace trace) {
        double[] meilleur = {0, 0};
        double plusGrande = -1;
        for (double[] a : trace.anneaux()) {
            double aire = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < a.length; i += 2) {
                int j = (i + 2) % a.length;
                double croix = a[i] * a[j + 1] - a[j] * a[i + 1];
                aire += croix;
                x += (a[i] + a[j]) * croix;
                y += (a[i + 1] + a[j + 1]) * croix;
            }
            if (Math.abs(aire) > plusGrande && aire != 0) {
                plusGrande = Math.abs(aire);
                meilleur = new double[] {x / (3 * aire), y / (3 * aire)};
            }
        }
        return meilleur;
    }

    private static double kilometres(double[] a, double[] b) {
        double lat = Math.toRadians(b[1] - a[1]);
        double lon = Math.toRadians(b[0] - a[0]);
        double h = Math.pow(Math.sin(lat / 2), 2)
                + Math.cos(Math.toRadians(a[1])) * Math.cos(Math.toRadians(b[1])) * Math.pow(Math.sin(lon / 2), 2);
        return 2 * RAYON_DE_LA_TERRE * Math.asin(Math.sqrt(h));
    }
}
