package fr.maillage.socle.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Les barres couchées : la comparaison d’un territoire avec les autres, un nom et une valeur par ligne. */
final class DessinDeBarres {

    private static final double TAILLE = 13;

    private final Graphique.ParCategories graphique;
    private final Toile toile;
    private final Echelle echelle;
    private final double marge;
    private final double epaisseur;
    private final int decimales;

    private DessinDeBarres(Graphique.ParCategories graphique, double largeur) {
        this.graphique = graphique;
        int series = graphique.series().size();
        epaisseur = series == 1 ? 20 : series == 2 ? 15 : 12;
        double rang = epaisseur * series + (series == 1 ? 11 : 14);
        double entete = DessinDeGraphique.hauteurDEnTete(graphique, true, largeur);
        toile = new Toile(largeur, entete + rang * graphique.categories().size() + 6, graphique);
        List<Double> valeurs = DessinDeGraphique.toutes(graphique);
        decimales = NombreFrancais.decimalesUtiles(valeurs);
        double plusLong = graphique.categories().stream()
                .mapToDouble(nom -> Polices.GRASSE.largeur(nom, TAILLE))
                .max()
                .orElse(0);
        marge = Math.min(plusLong + 12, largeur * 0.36);
        double etiquette = valeurs.stream()
                        .mapToDouble(v -> Polices.GRASSE.largeur(NombreFrancais.ecrire(v, decimales), TAILLE))
                        .max()
                        .orElse(0)
                + 10;
        boolean negatives = valeurs.stream().anyMatch(v -> v < 0);
        echelle = bornee(valeurs, marge + (negatives ? etiquette : 0), largeur - etiquette);
    }

    /** Sans graduation à lire, l’échelle s’arrête à la plus grande valeur : toute la place sert. */
    private static Echelle bornee(List<Double> valeurs, double debut, double fin) {
        double bas = Math.min(0, valeurs.stream().min(Double::compare).orElse(0.0));
        double haut = Math.max(0, valeurs.stream().max(Double::compare).orElse(1.0));
        return new Echelle(bas, haut > bas ? haut : bas + 1, 1, debut, fin);
    }

    static String horizontales(Graphique.ParCategories graphique, double largeur) {
        return new DessinDeBarres(graphique, largeur).dessiner();
    }

    private String dessiner() {
        double y = DessinDeGraphique.enTete(toile, graphique, true, false);
        double rang = (toile.hauteur - 6 - y) / graphique.categories().size();
        double zero = echelle.place(0);
        for (int ligne = 0; ligne < graphique.categories().size(); ligne++) {
            double milieu = y + rang * (ligne + 0.5);
            libelle(graphique.categories().get(ligne), milieu);
            double haut = milieu - epaisseur * graphique.series().size() / 2;
            for (int serie = 0; serie < graphique.series().size(); serie++) {
                barre(serie, ligne, haut + serie * epaisseur);
            }
        }
        toile.ligne(zero, y, zero, toile.hauteur - 4, Palette.ENCRE_2, 1);
        return toile.fermer();
    }

    private void libelle(String nom, double milieu) {
        boolean avant = nom.equals(graphique.enAvant());
        List<String> lignes = Toile.enDeuxLignes(nom, TAILLE * (avant ? 1.06 : 1), marge - 10);
        double y = milieu + 4.5 - (lignes.size() - 1) * 7;
        for (String ligne : lignes) {
            toile.texte(marge - 9, y, Toile.Ancre.FIN, TAILLE, Palette.ENCRE, avant, ligne);
            y += 14;
        }
    }

    private void barre(int serie, int ligne, double y) {
        @Nullable Double valeur = graphique.series().get(serie).valeurs().get(ligne);
        double zero = echelle.place(0);
        double base = y + epaisseur / 2 + 4.3;
        if (valeur == null) {
            toile.texte(zero + 6, base, Toile.Ancre.DEBUT, 11.5, Palette.ENCRE_2, false, "donnée absente");
            return;
        }
        String categorie = graphique.categories().get(ligne);
        double bout = echelle.place(valeur);
        double ecart = graphique.series().size() == 1 ? 0 : 1;
        toile.barre(
                Math.min(zero, bout),
                y,
                Math.abs(bout - zero),
                epaisseur - ecart,
                DessinDeGraphique.couleur(graphique, serie, categorie),
                serie);
        toile.texte(
                valeur < 0 ? bout - 5 : bout + 5,
                base,
                valeur < 0 ? Toile.Ancre.FIN : Toile.Ancre.DEBUT,
                graphique.series().size() > 2 ? 11.5 : TAILLE,
                Palette.ENCRE,
                categorie.equals(graphique.enAvant()),
                NombreFrancais.ecrire(valeur, decimales));
    }
}
