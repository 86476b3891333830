package fr.maillage.socle.documents;

import java.util.ArrayList;
import java.util.List;

/** Une partie de l’ouvrage, qui commence sur une nouvelle page ; un chapitre sans bloc reste permis. */
public record Chapitre(String titre, List<Bloc> blocs) {

    public Chapitre {
        Exigences.nonVide(titre, "Le titre d’un chapitre");
        blocs = sansSautDeNiveau(blocs);
    }

    /** Un intertitre de niveau 3 sans niveau 2 avant lui monte d’un cran : un lecteur d’écran ne doit pas sauter de niveau. */
    private static List<Bloc> sansSautDeNiveau(List<Bloc> blocs) {
        var ranges = new ArrayList<Bloc>();
        boolean niveau2 = false;
        for (Bloc bloc : blocs) {
            if (bloc instanceof Bloc.Intertitre intertitre) {
                ranges.add(niveau2 ? bloc : new Bloc.Intertitre(intertitre.texte(), 2));
                niveau2 = true;
            } else {
                ranges.add(bloc);
            }
        }
        return List.copyOf(ranges);
    }
}
