package fr.maillage.socle.documents;

import org.jspecify.annotations.Nullable;

/** La pyramide des âges : les hommes à gauche, les femmes à droite, l’âge au milieu, les plus âgés en haut. */
final class DessinDePyramide {

    private static final double RANG = 19;

    private DessinDePyramide() {}

    static String dessiner(Graphique.ParCategories graphique, double largeur) {
        int tranches = graphique.categories().size();
        double rang = tranches > 12 ? 15 : RANG;
        double entete = DessinDeGraphique.hauteurDEnTete(graphique, false, largeur) + 20;
        var toile = new Toile(largeur, entete + rang * tranches + 6, graphique);
        DessinDeGraphique.enTete(toile, graphique, false, false);
        double age = graphique.categories().stream()
                        .mapToDouble(nom -> Polices.NORMALE.largeur(nom, 11.5))
                        .max()
                        .orElse(20)
                + 16;
        var cotes = new Cotes(graphique, toile, (largeur - age) / 2, (largeur + age) / 2, rang);
        cotes.titre(0, entete - 6);
        cotes.titre(1, entete - 6);
        for (int tranche = 0; tranche < tranches; tranche++) {
            double y = entete + rang * (tranches - 1 - tranche);
            String nom = graphique.categories().get(tranche);
            toile.texte(largeur / 2, y + rang / 2 + 4, Toile.Ancre.MILIEU, 11.5, Palette.ENCRE, false, nom);
            cotes.barre(0, tranche, y);
            cotes.barre(1, tranche, y);
        }
        return toile.fermer();
    }

    /** Les deux côtés de la pyramide, à la même échelle. */
    private record Cotes(Graphique.ParCategories graphique, Toile toile, double gauche, double droite, double rang) {

        void titre(int serie, double y) {
            String nom = graphique.series().get(serie).nom();
            toile.texte(
                    serie == 0 ? gauche : droite,
                    y,
                    serie == 0 ? Toile.Ancre.FIN : Toile.Ancre.DEBUT,
                    12.5,
                    Palette.serie(serie),
                    true,
                    nom);
        }

        void barre(int serie, int tranche, double y) {
            @Nullable Double valeur = graphique.series().get(serie).valeurs().get(tranche);
            double depart = serie == 0 ? gauche : droite;
            Toile.Ancre ancre = serie == 0 ? Toile.Ancre.FIN : Toile.Ancre.DEBUT;
            int sens = serie == 0 ? -1 : 1;
            double base = y + rang / 2 + 4;
            if (valeur == null) {
                toile.texte(depart + sens * 4, base, ancre, 10.5, Palette.ENCRE_2, false, "donnée absente");
                return;
            }
            double plusGrande = DessinDeGraphique.toutes(graphique).stream()
                    .max(Double::compare)
                    .orElse(1.0);
            int decimales = NombreFrancais.decimalesUtiles(DessinDeGraphique.toutes(graphique));
            double longueur = plusGrande == 0 ? 0 : valeur / plusGrande * (gauche - 62);
            double x = serie == 0 ? gauche - longueur : droite;
            toile.barre(x, y + 1, longueur, rang - 2, Palette.serie(serie), serie);
            String ecrit = NombreFrancais.ecrire(valeur, decimales);
            toile.texte(depart + sens * (longueur + 5), base, ancre, 11.5, Palette.ENCRE_2, false, ecrit);
        }
    }
}
