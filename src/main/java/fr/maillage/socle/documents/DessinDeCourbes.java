package fr.maillage.socle.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Les courbes d’une évolution : chaque série porte son nom et sa dernière valeur à son bout ; le trait se coupe là où
 * la donnée manque, et un pointillé enjambe l’absence.
 */
final class DessinDeCourbes {

    private static final List<String> TIRETS = List.of("", "7 3", "2 3", "9 3 2 3");
    private static final double TRACE = 220;

    private final Graphique.ParCategories graphique;
    private final Toile toile;
    private final Echelle echelle;
    private final double gauche;
    private final double droite;
    private final int decimales;

    private DessinDeCourbes(Graphique.ParCategories graphique, double largeur) {
        this.graphique = graphique;
        List<Double> valeurs = DessinDeGraphique.toutes(graphique);
        decimales = NombreFrancais.decimalesUtiles(valeurs);
        double entete = DessinDeGraphique.hauteurDEnTete(graphique, true, largeur) + 10;
        toile = new Toile(largeur, entete + TRACE + 26, graphique);
        echelle = Echelle.serree(valeurs, entete + TRACE, entete);
        gauche = echelle.graduations().stream()
                        .mapToDouble(g -> Polices.NORMALE.largeur(echelle.ecrire(g), 11.5))
                        .max()
                        .orElse(20)
                + 16;
        double bouts = graphique.series().stream()
                .mapToDouble(serie -> Polices.GRASSE.largeur(bout(serie), 12))
                .max()
                .orElse(0);
        droite = largeur - Math.min(bouts + 14, largeur * 0.3);
    }

    static String dessiner(Graphique.ParCategories graphique, double largeur) {
        return new DessinDeCourbes(graphique, largeur).dessiner();
    }

    private String dessiner() {
        DessinDeGraphique.enTete(toile, graphique, true, true);
        for (double graduation : echelle.graduations()) {
            double y = echelle.place(graduation);
            toile.ligne(gauche - 8, y, droite + 8, y, Palette.FILET, 0.7);
            toile.texte(gauche - 13, y + 4, Toile.Ancre.FIN, 11.5, Palette.ENCRE_2, false, echelle.ecrire(graduation));
        }
        annees();
        for (int serie = graphique.series().size() - 1; serie >= 0; serie--) {
            trait(serie);
        }
        if (graphique.series().size() == 1) {
            etiquettes();
        }
        bouts();
        return toile.fermer();
    }

    private double x(int rang) {
        int dernier = graphique.categories().size() - 1;
        return dernier == 0 ? (gauche + droite) / 2 : gauche + (droite - gauche) * rang / dernier;
    }

    private void annees() {
        double pas = graphique.categories().size() < 2 ? 100 : x(1) - x(0);
        double plusLong = graphique.categories().stream()
                .mapToDouble(nom -> Polices.NORMALE.largeur(nom, 12))
                .max()
                .orElse(1);
        int saut = Math.max(1, (int) Math.ceil((plusLong + 8) / pas));
        int dernier = graphique.categories().size() - 1;
        for (int rang = dernier; rang >= 0; rang -= saut) {
            toile.texte(
                    x(rang),
                    toile.hauteur - 6,
                    Toile.Ancre.MILIEU,
                    12,
                    Palette.ENCRE,
                    false,
                    graphique.categories().get(rang));
        }
    }

    private void trait(int rangDeSerie) {
        List<@Nullable Double> valeurs = graphique.series().get(rangDeSerie).valeurs();
        var trace = new StringBuilder();
        var pont = new StringBuilder();
        int connu = -1;
        for (int rang = 0; rang < valeurs.size(); rang++) {
            Double valeur = valeurs.get(rang);
            if (valeur == null) continue;
            String point = Toile.nombre(x(rang)) + " " + Toile.nombre(echelle.place(valeur));
            Double avant = connu < 0 ? null : valeurs.get(connu);
            if (avant != null && connu < rang - 1) {
                pont.append('M').append(Toile.nombre(x(connu))).append(' ');
                pont.append(Toile.nombre(echelle.place(avant))).append('L').append(point);
            }
            trace.append(connu >= 0 && connu == rang - 1 ? 'L' : 'M').append(point);
            connu = rang;
        }
        String couleur = Palette.serie(rangDeSerie);
        if (!pont.isEmpty()) toile.chemin(pont.toString(), "none", couleur, 1.2, "2 4");
        toile.chemin(trace.toString(), "none", couleur, rangDeSerie == 0 ? 2.6 : 2, TIRETS.get(rangDeSerie % 4));
        boolean peu = valeurs.size() <= 24;
        for (int rang = 0; rang < valeurs.size(); rang++) {
            Double valeur = valeurs.get(rang);
            if (valeur != null && (peu || rang == dernierRang(valeurs))) {
                toile.repere(x(rang), echelle.place(valeur), 4, couleur, rangDeSerie);
            }
        }
    }

    private void etiquettes() {
        List<@Nullable Double> valeurs = graphique.series().getFirst().valeurs();
        if (valeurs.size() > 12) {
            return;
        }
        for (int rang = 0; rang < dernierRang(valeurs); rang++) {
            Double valeur = valeurs.get(rang);
            if (valeur != null) {
                String ecrit = NombreFrancais.ecrire(valeur, decimales);
                toile.texte(
                        x(rang), echelle.place(valeur) - 9, Toile.Ancre.MILIEU, 11.5, Palette.ENCRE_2, false, ecrit);
            }
        }
    }

    /** Les noms au bout des courbes, écartés les uns des autres pour rester lisibles. */
    private void bouts() {
        record Bout(int serie, double y, double x, String texte) {}
        var bouts = new ArrayList<Bout>();
        for (int rang = 0; rang < graphique.series().size(); rang++) {
            Serie serie = graphique.series().get(rang);
            int dernier = dernierRang(serie.valeurs());
            Double valeur = dernier < 0 ? null : serie.valeurs().get(dernier);
            if (valeur != null) {
                bouts.add(new Bout(rang, echelle.place(valeur), x(dernier), bout(serie)));
            }
        }
        bouts.sort(Comparator.comparingDouble(Bout::y));
        double libre = Double.NEGATIVE_INFINITY;
        for (Bout bout : bouts) {
            double y = Math.max(bout.y() + 4, libre);
            String texte = Polices.GRASSE.reduire(bout.texte(), 12, toile.largeur - bout.x() - 10);
            String couleur = Palette.serie(bout.serie());
            toile.texte(bout.x() + 9, y, Toile.Ancre.DEBUT, 12, couleur, bout.serie() == 0, texte);
            libre = y + 14;
        }
    }

    private String bout(Serie serie) {
        int dernier = dernierRang(serie.valeurs());
        Double valeur = dernier < 0 ? null : serie.valeurs().get(dernier);
        String ecrit = valeur == null ? "" : NombreFrancais.ecrire(valeur, decimales);
        return graphique.series().size() == 1 ? ecrit : serie.nom() + " " + ecrit;
    }

    private static int dernierRang(List<@Nullable Double> valeurs) {
        int rang = valeurs.size() - 1;
        while (rang >= 0 && valeurs.get(rang) == null) {
            rang--;
        }
        return rang;
    }
}
