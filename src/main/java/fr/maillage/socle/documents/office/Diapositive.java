package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Graphique;
import java.util.List;

/** Une diapositive : son chapitre en surtitre, son titre, ce qu’elle montre, les mots posés à côté, sa source et les notes de l’orateur. */
record Diapositive(
        String chapitre, String titre, Contenu contenu, List<Texte> aCote, String source, List<String> notes) {

    /** Ce que montre une diapositive : une seule chose à la fois. */
    sealed interface Contenu {}

    record Textes(List<Texte> textes) implements Contenu {}

    record Chiffres(List<Bloc.ChiffreCle> chiffres) implements Contenu {}

    record Dessin(Graphique graphique) implements Contenu {}

    record Image(Bloc.Illustration illustration) implements Contenu {}

    /** Une partie de tableau : l’en-tête, et les lignes qui tiennent. */
    record Rangees(Bloc.Tableau tableau, List<Bloc.Ligne> lignes) implements Contenu {}

    /** Un paragraphe de diapositive : sa sorte dit son apparence. */
    record Texte(Sorte sorte, String gras, String texte) {}

    enum Sorte {
        PARAGRAPHE,
        PUCE,
        A_RETENIR,
        INTERTITRE
    }
}
