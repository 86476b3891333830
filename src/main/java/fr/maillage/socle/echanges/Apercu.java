package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.lecture.Colonne;
import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FeuilleDisponible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.FormatDeFichier;
import fr.maillage.socle.echanges.lecture.Ligne;
import fr.maillage.socle.echanges.lecture.ReglagesDeLecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ce qu'on montre d'un fichier avant tout : ses premières lignes, ce que chaque colonne semble être, un modèle proposé. */
public record Apercu(
        String nomDuFichier,
        FormatDeFichier format,
        String feuille,
        List<FeuilleDisponible> feuilles,
        long ligneDEntete,
        List<ColonneApercue> colonnes,
        List<Ligne> lignes,
        List<String> remarques,
        @Nullable Correspondance propositionOuNull) {

    /** Les lignes montrées à l'écran. */
    public static final int LIGNES_MONTREES = 20;

    /** Les lignes lues pour juger du contenu des colonnes. */
    private static final int LIGNES_LUES = 1_000;

    /** Ce que contient une colonne, à en juger par ses premières valeurs. */
    public enum TypeDeColonne {
        VIDE,
        CODE,
        NOMBRE,
        PERIODE,
        TEXTE
    }

    /** À quoi une colonne servirait si l'on acceptait la proposition. */
    public enum Usage {
        CODE,
        PERIODE,
        VALEUR,
        LIBELLE,
        IGNOREE
    }

    /** Une colonne observée : type, exemples, part de lignes remplies (0 à 100), usage et variable proposés. */
    public record ColonneApercue(
            Colonne colonne,
            TypeDeColonne type,
            List<String> exemples,
            int remplissage,
            Usage usage,
            @Nullable String variableOuNull,
            @Nullable Integer anneeOuNull) {

        public Optional<String> variable() {
            return Optional.ofNullable(variableOuNull);
        }

        public Optional<Integer> annee() {
            return Optional.ofNullable(anneeOuNull);
        }
    }

    public static Apercu de(FichierRecu fichier, ReglagesDeLecture reglages) {
        try (Feuille feuille = fichier.lire(reglages)) {
            List<Ligne> lues = new ArrayList<>();
            Ligne ligne = feuille.suivante();
            while (ligne != null && lues.size() < LIGNES_LUES) {
                lues.add(ligne);
                ligne = feuille.suivante();
            }
            Observation observation = new Observation(fichier.nomDuTableau(), feuille.colonnes(), lues);
            return new Apercu(
                    fichier.nom(),
                    fichier.format(),
                    feuille.nom(),
                    fichier.feuilles(),
                    feuille.ligneDEntete(),
                    observation.colonnes(),
                    List.copyOf(lues.subList(0, Math.min(lues.size(), LIGNES_MONTREES))),
                    feuille.remarques(),
                    observation.proposition());
        }
    }

    /** Un modèle à confirmer, si une colonne de code et une colonne de valeurs au moins se devinent. */
    public Optional<Correspondance> proposition() {
        return Optional.ofNullable(propositionOuNull);
    }
}
