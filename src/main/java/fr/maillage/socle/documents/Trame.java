package fr.maillage.socle.documents;

/** Les hachures d’une barre, tracées et non répétées par un motif : elles sortent à l’identique partout. */
final class Trame {

    private static final double PAS = 7;

    private Trame() {}

    /** 1 : hachures montantes ; 2 : hachures descendantes ; 3 : rayures ; au-delà : montantes et descendantes. */
    static String de(int sorte, double x, double y, double l, double h) {
        return switch (sorte) {
            case 1 -> diagonales(x, y, l, h, true);
            case 2 -> diagonales(x, y, l, h, false);
            case 3 -> rayures(x, y, l, h);
            default -> diagonales(x, y, l, h, true) + diagonales(x, y, l, h, false);
        };
    }

    private static String diagonales(double x, double y, double l, double h, boolean montantes) {
        var trace = new StringBuilder();
        for (double decalage = PAS; decalage < l + h; decalage += PAS) {
            double debut = Math.max(0, decalage - h);
            double fin = Math.min(l, decalage);
            double hautDebut = decalage - debut;
            double hautFin = decalage - fin;
            trace.append('M').append(Toile.nombre(x + debut)).append(' ');
            trace.append(Toile.nombre(montantes ? y + hautDebut : y + h - hautDebut));
            trace.append('L').append(Toile.nombre(x + fin)).append(' ');
            trace.append(Toile.nombre(montantes ? y + hautFin : y + h - hautFin));
        }
        return trace.toString();
    }

    private static String rayures(double x, double y, double l, double h) {
        var trace = new StringBuilder();
        for (double pas = PAS; pas < l; pas += PAS) {
            trace.append('M').append(Toile.nombre(x + pas)).append(' ').append(Toile.nombre(y));
            trace.append('v').append(Toile.nombre(h));
        }
        return trace.toString();
    }
}
