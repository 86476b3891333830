package fr.maillage.socle.documents.office;

/** Les longueurs, données en centimètres et écrites dans l’unité des formats de bureau. */
final class Mesure {

    private Mesure() {}

    static long emu(double centimetres) {
        return Math.round(centimetres * 360_000);
    }
}
