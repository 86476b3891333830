package fr.maillage.socle.documents;

import java.util.List;

/** Les couleurs de la maison, les mêmes à l’écran, dans le PDF et dans les graphiques de bureau. */
public final class Palette {

    public static final String ENCRE = "#1d2733";
    public static final String ENCRE_2 = "#475466";
    public static final String FILET = "#d9d4c9";
    public static final String SABLE = "#f7f4ee";
    public static final String CANARD = "#0f5c66";
    public static final String CANARD_FONCE = "#0a434b";
    public static final String CANARD_PALE = "#e3eff0";
    public static final String TERRE = "#b4481f";
    public static final String TERRE_PALE = "#fbeae2";

    /** Le canard adouci de ce qui n’est pas mis en avant ; il garde 3 pour 1 de contraste sur le papier. */
    public static final String EN_RETRAIT = "#6a999f";

    private static final List<String> SERIES =
            List.of(CANARD, TERRE, "#b97d10", "#5b9478", "#475466", "#8f5f86", EN_RETRAIT, "#8a7a5c");

    private Palette() {}

    /** La couleur de la énième série, en partant de zéro. */
    public static String serie(int rang) {
        return SERIES.get(rang % SERIES.size());
    }

    /** « 0f5c66 », comme l’attendent les formats de bureau. */
    public static String sansDiese(String couleur) {
        return couleur.substring(1);
    }
}
