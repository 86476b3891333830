package fr.maillage.socle.modeles;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Une sorte de document qui accepte un modèle, et les champs qu’elle sait remplir ; chaque pièce apporte les siennes. */
public record GenreDeModele(String code, String libelle, String phrase, List<Champ> champs) {

    /** Un champ : son nom dans le modèle, ce qu’il dit, et un exemple. */
    public record Champ(String nom, String sens, String exemple) {
        public String ecriture() {
            return "{{" + nom + "}}";
        }
    }

    /** Ce que tout document sait de lui-même. */
    private static final List<Champ> COMMUNS = List.of(
            new Champ("titre", "Titre du document", "Carnet de territoire"),
            new Champ("sous_titre", "Sous-titre", "Portrait social"),
            new Champ("territoire.nom", "Nom du territoire", "Angers"),
            new Champ("date", "Date du jour", "3 mars 2027"),
            new Champ("organisation.nom", "Votre organisation", "Département de Maine-et-Loire"),
            new Champ("auteur.nom", "Qui rédige", "Inès Martin"),
            new Champ("auteur.fonction", "Sa fonction", "Chargée de mission"),
            new Champ("auteur.unite", "Son unité", "Mission services sociaux"),
            new Champ("contenu", "Le corps du document, avec ses tableaux et ses graphiques", ""));

    /** Ce qu’un écrit tiré d’un dossier sait de lui-même ; vide quand il est remis sans être gardé. */
    static final List<Champ> D_UN_ECRIT = List.of(
            new Champ("ecrit.genre", "La sorte d’écrit", "Rapport social"),
            new Champ("ecrit.reference", "Référence de l’écrit gardé", "D-2026-000012-E7"),
            new Champ("ecrit.version", "Version de l’écrit gardé", "1"),
            new Champ("ecrit.destinataire", "À qui", "Commission de surendettement"),
            new Champ("ecrit.cadre", "Dans quel cadre", "À la demande de la personne"));

    /** Une sorte d’écrit tirée d’un dossier : ses champs, et ceux de tout écrit que l’on y garde. */
    public static GenreDeModele unEcrit(String code, String libelle, String phrase, List<Champ> champs) {
        return new GenreDeModele(
                code,
                libelle,
                phrase,
                Stream.concat(champs.stream(), D_UN_ECRIT.stream()).toList());
    }

    public GenreDeModele {
        champs = Stream.concat(COMMUNS.stream(), champs.stream()).toList();
    }

    Set<String> noms() {
        return champs.stream().map(Champ::nom).collect(Collectors.toUnmodifiableSet());
    }
}
