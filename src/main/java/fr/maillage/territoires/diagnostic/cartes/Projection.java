package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Trace;
import java.util.Collection;
import java.util.Optional;

/**
 * La mise à plat d’un coin du globe : longitudes resserrées selon la latitude du milieu, le nord en haut. À l’échelle
 * d’un pays, l’œil n’en demande pas plus.
 */
record Projection(
        double ouest, double nord, double parDegre, double resserrement, double marge, double largeur, double hauteur) {

    static Optional<Projection> sur(
            Collection<Trace> traces, double largeurAuPlus, double hauteurAuPlus, double marge) {
        if (traces.isEmpty()) return Optional.empty();
        double[] e = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Trace trace : traces) {
            double[] une = trace.emprise();
            e[0] = Math.min(e[0], une[0]);
            e[1] = Math.min(e[1], une[1]);
            e[2] = Math.max(e[2], une[2]);
            e[3] = Math.max(e[3], une[3]);
        }
        double resserrement = Math.cos(Math.toRadians((e[1] + e[3]) / 2));
        double larges = Math.max((e[2] - e[0]) * resserrement, 1e-4);
        double hauts = Math.max(e[3] - e[1], 1e-4);
        double parDegre = Math.min((largeurAuPlus - 2 * marge) / larges, (hauteurAuPlus - 2 * marge) / hauts);
        return Optional.of(new Projection(
                e[0],
                e[3],
                parDegre,
                resserrement,
                marge,
                larges * parDegre + 2 * marge,
                hauts * parDegre + 2 * marge));
    }

    double x(double longitude) {
        return marge + (longitude - ouest) * resserrement * parDegre;
    }

    double y(double latitude) {
        return marge + (nord - latitude) * parDegre;
    }
}
