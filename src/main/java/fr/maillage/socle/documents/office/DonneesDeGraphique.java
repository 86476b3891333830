package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.Serie;

/** Les données d’un graphique posées dans une feuille : une ligne d’en-tête, puis une ligne par catégorie. */
final class DonneesDeGraphique {

    /** De quoi lire sur deux lignes un nom de série. */
    private static final double HAUTEUR_D_EN_TETE = 28;

    private DonneesDeGraphique() {}

    static void ecrire(LignesDeFeuille feuille, Graphique graphique, int styleDEnTete, int styleDeNombre) {
        switch (graphique) {
            case Graphique.ParCategories categories -> categories(feuille, categories, styleDEnTete, styleDeNombre);
            case Graphique.NuageDePoints nuage -> nuage(feuille, nuage, styleDEnTete, styleDeNombre);
        }
    }

    private static void categories(LignesDeFeuille feuille, Graphique.ParCategories graphique, int enTete, int nombre) {
        feuille.ligne(enTete == 0 ? 0 : HAUTEUR_D_EN_TETE).texte("", enTete);
        for (Serie serie : graphique.series()) {
            feuille.texte(serie.nom(), enTete);
        }
        for (int rang = 0; rang < graphique.categories().size(); rang++) {
            feuille.ligne().texte(graphique.categories().get(rang), 0);
            for (int serie = 0; serie < graphique.series().size(); serie++) {
                Double valeur = GraphiqueOffice.valeursTracees(graphique, serie).get(rang);
                if (valeur == null) {
                    feuille.vide();
                } else {
                    feuille.nombre(valeur, nombre);
                }
            }
        }
    }

    private static void nuage(LignesDeFeuille feuille, Graphique.NuageDePoints nuage, int enTete, int nombre) {
        feuille.ligne(enTete == 0 ? 0 : HAUTEUR_D_EN_TETE)
                .texte("", enTete)
                .texte(nuage.axeHorizontal(), enTete)
                .texte(nuage.axeVertical(), enTete);
        for (Graphique.Point point : nuage.points()) {
            feuille.ligne().texte(point.nom(), 0).nombre(point.x(), nombre).nombre(point.y(), nombre);
        }
    }
}
