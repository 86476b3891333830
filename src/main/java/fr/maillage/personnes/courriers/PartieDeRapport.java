package fr.maillage.personnes.courriers;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.TexteEnBlocs;
import java.util.List;
import java.util.Optional;

/**
 * Un morceau du rapport social : sous quelle rubrique il se range, de quoi il parle, et qui y parle. Les faits, les mots de la personne
 * et l’analyse ne se mêlent pas ; seuls les deux premiers peuvent passer dans la copie qui lui est remise.
 *
 * @param sujet le domaine de vie, la démarche… ; vide s’il n’y en a pas
 */
public record PartieDeRapport(Rubrique rubrique, String sujet, Voix voix, List<Bloc> blocs) {
    /** Les parties du rapport, dans leur ordre. */
    public enum Rubrique {
        PERSONNE("La personne et son foyer"),
        DEMANDE("Origine de la demande"),
        PARCOURS("Parcours utile"),
        SITUATION("Situation par domaine"),
        BUDGET("Budget"),
        APPUIS("Ressources et appuis"),
        DIFFICULTES("Difficultés"),
        DEMARCHES("Démarches faites"),
        AVIS("Avis de la personne"),
        PROPOSITION("Proposition"),
        ANNEXES("Annexes");

        private final String titre;

        Rubrique(String titre) {
            this.titre = titre;
        }

        String titre() {
            return titre;
        }
    }

    /** Qui parle. */
    public enum Voix {
        FAITS("Les faits"),
        PAROLES("Avec ses mots"),
        ANALYSE("Analyse professionnelle");

        private final String libelle;

        Voix(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    public PartieDeRapport {
        blocs = List.copyOf(blocs);
    }

    /** Rien si le texte est vide : une rubrique sans matière reste à écrire. */
    public static Optional<PartieDeRapport> de(Rubrique rubrique, String sujet, Voix voix, String texte) {
        String net = texte.replace("**", "").strip();
        return net.isEmpty()
                ? Optional.empty()
                : Optional.of(new PartieDeRapport(rubrique, sujet, voix, TexteEnBlocs.de(net)));
    }
}
