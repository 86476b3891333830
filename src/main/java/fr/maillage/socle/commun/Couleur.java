package fr.maillage.socle.commun;

/**
 * Une couleur d’écran ou de papier, et ce que les règles d’accessibilité en disent : lisible ou non sur une autre
 * (WCAG 2.1, critère 1.4.3).
 *
 * @param rouge de 0 à 255, comme les deux autres
 */
public record Couleur(int rouge, int vert, int bleu) {
    /** Le contraste qu’il faut à un texte courant sur son fond, « pour 1 ». */
    public static final double LISIBLE = 4.5;

    public static final Couleur BLANC = new Couleur(255, 255, 255);
    public static final Couleur NOIR = new Couleur(0, 0, 0);

    public Couleur {
        if (((rouge | vert | bleu) & ~255) != 0) {
            throw new IllegalArgumentException(
                    "Une couleur tient en trois nombres de 0 à 255, et non %d, %d, %d.".formatted(rouge, vert, bleu));
        }
    }

    /** Lit « #0f5c66 », en majuscules ou non, avec ou sans dièse. */
    public static Couleur lire(String texte) {
        String nue = texte.strip().replaceFirst("^#", "");
        if (!nue.matches("[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "« %s » n’est pas une couleur : écrivez un dièse et six signes, comme #0f5c66.".formatted(texte));
        }
        int valeur = Integer.parseInt(nue, 16);
        return new Couleur(valeur >> 16, valeur >> 8 & 255, valeur & 255);
    }

    /** De 1 (la même clarté) à 21 (noir sur blanc). */
    public double contrasteAvec(Couleur autre) {
        double claire = Math.max(luminance(), autre.luminance());
        double sombre = Math.min(luminance(), autre.luminance());
        return (claire + 0.05) / (sombre + 0.05);
    }

    private double luminance() {
        return 0.2126 * lineaire(rouge) + 0.7152 * lineaire(vert) + 0.0722 * lineaire(bleu);
    }

    private static double lineaire(int composante) {
        double part = composante / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** Un mélange où l’autre couleur entre pour cette part, de 0 à 1. */
    public Couleur melee(Couleur autre, double part) {
        return new Couleur(
                melee(rouge, autre.rouge, part), melee(vert, autre.vert, part), melee(bleu, autre.bleu, part));
    }

    private static int melee(int une, int autre, double part) {
        return (int) Math.round(une + (autre - une) * part);
    }

    /** La même, foncée juste assez pour qu’un texte de cette couleur se lise sur du blanc. */
    public Couleur assombrie() {
        Couleur essai = this;
        for (int centieme = 1; essai.contrasteAvec(BLANC) < LISIBLE; centieme++) essai = melee(NOIR, centieme / 100.0);
        return essai;
    }

    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(rouge, vert, bleu);
    }
}
