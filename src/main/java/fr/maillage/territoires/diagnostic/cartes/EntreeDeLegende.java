package fr.maillage.territoires.diagnostic.cartes;

/** Une ligne de légende : la teinte ou la trame, ce qu’elle veut dire, combien de territoires elle couvre. */
public record EntreeDeLegende(Trame trame, String couleur, String libelle, int effectif) {
    /** Ce qui remplit une forme : une teinte, ou une trame qui se lit sans couleur. */
    public enum Trame {
        UNIE,
        HACHURES,
        POINTS
    }

    /** L’échantillon à poser devant le libellé. */
    public String echantillon() {
        return "<svg class=\"echantillon\" width=\"26\" height=\"16\" viewBox=\"0 0 26 16\" aria-hidden=\"true\" focusable=\"false\">"
                + dessin(0, 0) + "</svg>";
    }

    /** Le même échantillon, à cet endroit d’un dessin plus grand. */
    String dessin(double x, double y) {
        var dessin = new StringBuilder();
        dessin.append("<g transform=\"translate(%s %s)\">".formatted(Nombres.court(x), Nombres.court(y)))
                .append("<rect x=\".5\" y=\".5\" width=\"25\" height=\"15\" fill=\"")
                .append(couleur)
                .append("\" stroke=\"#8b97a5\"/>");
        if (trame == Trame.HACHURES) {
            dessin.append("<path d=\"M3 15 17 1M10 15 24 1M1 10 10 1M17 15l8-8\" stroke=\"#475466\" fill=\"none\"/>");
        }
        if (trame == Trame.POINTS) {
            for (int i = 0; i < 5; i++) {
                dessin.append("<circle cx=\"%d\" cy=\"%d\" r=\"1.1\" fill=\"#8b97a5\"/>"
                        .formatted(4 + 5 * i, i % 2 == 0 ? 5 : 11));
            }
        }
        return dessin.append("</g>").toString();
    }
}
