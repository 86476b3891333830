package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Graphique;

/** Un graphique natif placé dans un document de texte ou de présentation, avec le classeur qui permet de le modifier. */
final class GraphiqueIncorpore {

    private GraphiqueIncorpore() {}

    /** Ajoute le graphique au paquet et rend l’identifiant du lien depuis la partie qui le montre. */
    static String ajouter(
            PaquetOffice paquet, String partie, String dossier, Graphique graphique, GraphiqueOffice.Mise mise) {
        int numero = paquet.prochainGraphique();
        String chemin = dossier + "/charts/chart" + numero + ".xml";
        String classeur = dossier + "/embeddings/donnees" + numero + ".xlsx";
        paquet.binaire(classeur, ClasseurDeGraphique.octets(graphique));
        String lien = paquet.relations(chemin).vers(Relations.OFFICE + "package", classeur);
        paquet.partie(
                chemin,
                GraphiqueOffice.TYPE,
                GraphiqueOffice.xml(graphique, PlageDeDonnees.incorporee(graphique), mise, lien));
        return paquet.relations(partie).vers(Relations.OFFICE + "chart", chemin);
    }

    /** La hauteur qui convient, en centimètres, selon ce que le graphique a à montrer. */
    static double hauteur(Graphique graphique) {
        return switch (graphique) {
            case Graphique.NuageDePoints _ -> 9.5;
            case Graphique.ParCategories g ->
                switch (g.forme()) {
                    case BARRES_HORIZONTALES -> {
                        int barres = g.categories().size() * g.series().size();
                        double legende = g.series().size() > 1 ? 1 : 0;
                        yield Math.clamp(1.6 + legende + barres * (g.series().size() > 1 ? 0.55 : 0.85), 3.6, 17);
                    }
                    case PYRAMIDE_DES_AGES -> Math.clamp(2.4 + g.categories().size() * 0.62, 6, 15);
                    case RADAR -> 9.5;
                    case BARRES_VERTICALES, HISTOGRAMME, COURBES -> 7.4;
                };
        };
    }
}
