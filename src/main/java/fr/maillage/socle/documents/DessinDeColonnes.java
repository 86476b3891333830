package fr.maillage.socle.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Les barres dressées et l’histogramme : des classes ou des années, de gauche à droite. */
final class DessinDeColonnes {

    private static final double TRACE = 210;

    private final Graphique.ParCategories graphique;
    private final Toile toile;
    private final Echelle echelle;
    private final double gauche;
    private final double pas;
    private final double creux;
    private final int decimales;

    private DessinDeColonnes(Graphique.ParCategories graphique, double largeur, double creux) {
        this.graphique = graphique;
        this.creux = creux;
        List<Double> valeurs = DessinDeGraphique.toutes(graphique);
        decimales = NombreFrancais.decimalesUtiles(valeurs);
        double entete = DessinDeGraphique.hauteurDEnTete(graphique, true, largeur) + 14;
        toile = new Toile(largeur, entete + TRACE + 40, graphique);
        echelle = Echelle.depuisZero(valeurs, entete + TRACE, entete);
        gauche = echelle.graduations().stream()
                        .mapToDouble(g -> Polices.NORMALE.largeur(echelle.ecrire(g), 11.5))
                        .max()
                        .orElse(20)
                + 8;
        pas = (largeur - gauche) / graphique.categories().size();
    }

    static String dessiner(Graphique.ParCategories graphique, double largeur, double creux) {
        return new DessinDeColonnes(graphique, largeur, creux).dessiner();
    }

    private String dessiner() {
        DessinDeGraphique.enTete(toile, graphique, true, false);
        for (double graduation : echelle.graduations()) {
            double y = echelle.place(graduation);
            toile.ligne(gauche, y, toile.largeur, y, Palette.FILET, 0.7);
            toile.texte(gauche - 6, y + 4, Toile.Ancre.FIN, 11.5, Palette.ENCRE_2, false, echelle.ecrire(graduation));
        }
        for (int rang = 0; rang < graphique.categories().size(); rang++) {
            for (int serie = 0; serie < graphique.series().size(); serie++) {
                colonne(serie, rang);
            }
        }
        double zero = echelle.place(0);
        toile.ligne(gauche, zero, toile.largeur, zero, Palette.ENCRE_2, 1);
        libelles();
        return toile.fermer();
    }

    private void colonne(int serie, int rang) {
        double l = pas * (1 - creux) / graphique.series().size();
        double x = gauche + pas * rang + pas * creux / 2 + l * serie;
        @Nullable Double valeur = graphique.series().get(serie).valeurs().get(rang);
        double zero = echelle.place(0);
        if (valeur == null) {
            toile.texte(x + l / 2, zero - 4, Toile.Ancre.MILIEU, 10.5, Palette.ENCRE_2, false, l > 34 ? "absent" : "·");
            return;
        }
        String categorie = graphique.categories().get(rang);
        double y = echelle.place(valeur);
        double retrait = graphique.series().size() > 1 ? 1 : 0;
        toile.barre(
                x,
                Math.min(y, zero),
                l - retrait,
                Math.abs(y - zero),
                DessinDeGraphique.couleur(graphique, serie, categorie),
                serie);
        String ecrit = NombreFrancais.ecrire(valeur, decimales);
        if (Polices.NORMALE.largeur(ecrit, 11.5) < l + 3) {
            toile.texte(
                    x + (l - retrait) / 2,
                    valeur < 0 ? y + 13 : y - 4,
                    Toile.Ancre.MILIEU,
                    11.5,
                    Palette.ENCRE,
                    categorie.equals(graphique.enAvant()),
                    ecrit);
        }
    }

    private void libelles() {
        double plusLong = graphique.categories().stream()
                .mapToDouble(nom -> Math.min(Polices.NORMALE.largeur(nom, 12), 44))
                .max()
                .orElse(1);
        int saut = Math.max(1, (int) Math.ceil((plusLong + 6) / pas));
        double y = toile.hauteur - 40 + 17;
        for (int rang = 0; rang < graphique.categories().size(); rang += saut) {
            String nom = graphique.categories().get(rang);
            double ligne = y;
            for (String morceau : Toile.enDeuxLignes(nom, 12, pas * saut - 4)) {
                toile.texte(
                        gauche + pas * (rang + 0.5),
                        ligne,
                        Toile.Ancre.MILIEU,
                        12,
                        Palette.ENCRE,
                        nom.equals(graphique.enAvant()),
                        morceau);
                ligne += 14;
            }
        }
    }
}
