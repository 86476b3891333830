package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Graphique;

/** Où se trouvent, dans une feuille, les données d’un graphique : une ligne d’en-tête, puis une ligne par catégorie. */
record PlageDeDonnees(String feuille, int ligneDEnTete, int lignes) {

    /** La feuille du petit classeur caché derrière un graphique de Word ou de PowerPoint. */
    static PlageDeDonnees incorporee(Graphique graphique) {
        return new PlageDeDonnees("Données", 1, nombreDeLignes(graphique));
    }

    static int nombreDeLignes(Graphique graphique) {
        return switch (graphique) {
            case Graphique.ParCategories parCategories ->
                parCategories.categories().size();
            case Graphique.NuageDePoints nuage -> nuage.points().size();
        };
    }

    /** La cellule d’en-tête d’une colonne (la première est 0). */
    String enTete(int colonne) {
        return prefixe() + "$" + lettre(colonne) + "$" + ligneDEnTete;
    }

    String colonne(int colonne) {
        return colonne(colonne, 0, lignes - 1);
    }

    String colonne(int colonne, int premiere, int derniere) {
        return "%s$%s$%d:$%s$%d"
                .formatted(
                        prefixe(),
                        lettre(colonne),
                        ligneDEnTete + 1 + premiere,
                        lettre(colonne),
                        ligneDEnTete + 1 + derniere);
    }

    private String prefixe() {
        return "'" + feuille.replace("'", "''") + "'!";
    }

    static String lettre(int colonne) {
        return colonne < 26
                ? String.valueOf((char) ('A' + colonne))
                : lettre(colonne / 26 - 1) + (char) ('A' + colonne % 26);
    }
}
