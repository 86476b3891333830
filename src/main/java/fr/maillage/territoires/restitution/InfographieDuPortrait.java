package fr.maillage.territoires.restitution;

import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.DessinDeGraphique;
import fr.maillage.socle.documents.Infographie;
import java.util.ArrayList;

/** Le portrait en une image : six nombres, deux phrases, une carte et un graphique. */
final class InfographieDuPortrait {
    private static final int CHIFFRES = 6;
    private static final int GRAPHIQUES = 2;
    private static final int LARGEUR_D_UN_DESSIN = 420;

    private InfographieDuPortrait() {}

    static Infographie de(Matiere matiere, Charte charte) {
        var dessins = new ArrayList<Infographie.Dessin>();
        matiere.carte()
                .ifPresent(c ->
                        dessins.add(new Infographie.Dessin(c.legende().isBlank() ? "La carte" : c.legende(), c.svg())));
        matiere.illustres().stream()
                .filter(theme -> theme != Theme.EMPLOI || dessins.isEmpty())
                .limit(GRAPHIQUES)
                .map(matiere::graphique)
                .filter(java.util.Objects::nonNull)
                .forEach(g ->
                        dessins.add(new Infographie.Dessin(g.titre(), DessinDeGraphique.svg(g, LARGEUR_D_UN_DESSIN))));
        return new Infographie(
                matiere.territoire().nom(),
                "Portrait social · " + matiere.territoire().maille().libelle() + " · "
                        + matiere.couverture("x", "").dateEnToutesLettres(),
                matiere.chiffres(CHIFFRES),
                dessins,
                matiere.aRetenir(matiere.essentiel(), 2),
                matiere.organisation() + ". Sources : "
                        + String.join(
                                ", ",
                                matiere.jeux().stream()
                                        .map(Bloc.Source::producteur)
                                        .distinct()
                                        .toList())
                        + ". Années sous chaque chiffre ; méthode et définitions dans le rapport.",
                charte);
    }

    /** L’image dans un bloc, pour le PDF. */
    static Bloc.Illustration enBloc(Infographie infographie) {
        return new Bloc.Illustration(infographie.svg(), infographie.texteAlternatif(), infographie.titre(), "");
    }
}
